/** A file someone has chosen: where it can be read from, and what he calls it. */
export interface ChosenFile {
  path: string
  name: string
}

/** Lets the person choose an .xlsx file; undefined when he thinks better of it. */
export function chooseWorkbook(): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file && { path: URL.createObjectURL(file), name: file.name })
    }
    input.oncancel = () => resolve(undefined)
    input.click()
  })
}

/** Saves a file under its name, as browsers save files. */
export async function openWorkbook(address: string, fileName: string): Promise<void> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`download failed with ${answer.status}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
