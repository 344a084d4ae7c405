/** A file that a function has made, in base64, with the name people see. */
export interface MadeFile {
  name: string
  base64: string
}

/** Saves the file under its name, as browsers do with downloads. */
export async function openFile({ name, base64 }: MadeFile): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
