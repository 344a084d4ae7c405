/** Hands a file over: the browser puts it where it keeps downloads. */
export async function saveFile(name: string, content: Blob | string): Promise<void> {
  const blob = typeof content === 'string' ? decoded(content) : content
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function decoded(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))])
}
