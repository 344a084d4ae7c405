import type { Program } from './program'
import { capabilityOf } from './roles'

/**
 * The order of the rooms of cloudfunctions/: a room may use those above it, types included, never those below or
 * beside it. `platform` is used by all. The list is what the architecture test reads; where another order proves
 * right, it changes here, once, with the reason.
 *
 * Privacy stands above message and content: what they hold of people is told in privacy's words.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ['document'],
  ['calendar'],
  ['division'],
  ['contact'],
  ['settings'],
  ['privacy'],
  ['message'],
  ['content'],
  ['process'],
  ['resident'],
  ['roster'],
  ['notice'],
  ['feedback'],
  ['activity'],
  ['attendance'],
  ['community'],
  ['volunteer'],
  ['certificate'],
  ['room'],
  ['guide'],
  ['admission'],
  ['agreement'],
  ['ask'],
  ['collect'],
  ['partnership'],
  ['corner'],
  ['evaluation'],
  ['ledger'],
  ['district', 'health', 'desk', 'screen', 'workbench'],
]

/**
 * The tables at the root of cloudfunctions/, put together from what the rooms tell of themselves, and which rooms read
 * them: nothing else stands there, so that no room reaches another through it. `types`: for the compiler alone.
 */
export const ROOT_TABLES: Readonly<Record<string, 'all' | 'types' | readonly string[]>> = {
  api: [],
  build: [],
  collections: 'types',
  functions: ['health'],
  holders: ['privacy'],
  holdings: [],
  house: [],
  lists: ['privacy', 'resident'],
  messages: ['message', 'settings'],
  personal: 'all',
  processes: ['process', 'workbench'],
  refusals: 'all',
  'settings-table': ['feedback', 'process', 'settings'],
}

/** Whether a room, or platform/, may read this table so. */
export function mayRead(room: string, table: string, value: boolean): boolean {
  const readers = ROOT_TABLES[table] ?? []
  if (readers === 'all') return true
  return readers === 'types' ? !value : readers.includes(room)
}

/** Where a room stands; -1 for a folder that no layer names. */
export function layerOf(room: string): number {
  return LAYERS.findIndex((layer) => layer.includes(room))
}

/** Pairs of folders of cloudfunctions/ that import each other, types included: `activity ↔ volunteer`. */
export function mutualFolders({ imports }: Program): string[] {
  const ways = new Set(
    imports.flatMap(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)]
      return own && other && own !== other ? [`${own} ${other}`] : []
    }),
  )
  return [...ways].flatMap((way) => {
    const [own = '', other = ''] = way.split(' ')
    return own < other && ways.has(`${other} ${own}`) ? [`${own} ↔ ${other}`] : []
  })
}

/** Imports of capabilities by platform/, types included. */
export function platformImports({ imports }: Program): string[] {
  const isPlatform = (path: string) => folderOf(path) === 'platform'
  return imports.flatMap(({ from, to }) => (isPlatform(from) && capabilityOf(to) ? [`${from} → ${to}`] : []))
}

const folderOf = (path: string) => /^cloudfunctions\/([^/]+)\//.exec(path)?.[1]
