import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Call } from './call'

const FOLDER = path.resolve(__dirname, '../../functions/contract')

/** What every room has written down of its procedures: a new room adds its file to the folder, nothing else. */
export const CONTRACTS: readonly Call[] = readdirSync(FOLDER).flatMap((file) => {
  const { contract } = require(path.join(FOLDER, file)) as { contract: readonly Call[] }
  const room = path.parse(file).name
  const others = contract.filter((one) => !one.path.startsWith(`${room}.`))
  if (others.length > 0) throw new Error(`${file} speaks for ${others.map(({ name }) => name)}`)
  return contract
})
