import { rmSync } from 'node:fs'

/** Jest's global tear-down of the project `functions`. */
export default function removeFunctions(): void {
  const folder = process.env.TEST_FUNCTIONS_FOLDER
  if (folder) rmSync(folder, { recursive: true, force: true })
}
