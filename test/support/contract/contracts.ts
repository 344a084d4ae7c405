import path from 'node:path'
import { toldByRoom } from '../by-room'
import type { Call } from './call'

const FOLDER = path.resolve(__dirname, '../../functions/contract')

/** What every room has written down of its procedures. */
export const CONTRACTS: readonly Call[] = toldByRoom<{ contract: readonly Call[] }>(FOLDER).flatMap(
  ({ room, told: { contract } }) => {
    const others = contract.filter((one) => !one.path.startsWith(`${room}.`))
    if (others.length > 0) throw new Error(`${room} speaks for ${others.map(({ name }) => name)}`)
    return contract
  },
)
