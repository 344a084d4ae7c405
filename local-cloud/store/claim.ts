import fs from 'node:fs'
import path from 'node:path'
import { CloudRefusal } from '../failure'

/** Says which process works on a data folder. */
const NAME = 'cloud.pid'

/**
 * Takes a data folder for this process; two clouds on one folder would not see each other's writes. Refuses
 * (CloudRefusal) while another process has it. What a killed process left behind is taken over. Returns how to
 * give it back.
 */
export function claimFolder(dataFolder: string): () => void {
  const file = path.join(dataFolder, NAME)
  const holder = holderOf(file)
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) throw folderTaken(dataFolder)
  fs.mkdirSync(dataFolder, { recursive: true })
  fs.writeFileSync(file, String(process.pid))
  return () => fs.rmSync(file, { force: true })
}

function holderOf(file: string): number | undefined {
  if (!fs.existsSync(file)) return undefined
  const id = Number(fs.readFileSync(file, 'utf8'))
  return Number.isInteger(id) && id > 0 ? id : undefined
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const folderTaken = (folder: string) =>
  new CloudRefusal(`本地云正在使用 ${folder}，请先停下它（在它的窗口里按 Ctrl+C）`)
