import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { programOf } from '../../support/architecture/program'

const ROOT = path.resolve(__dirname, '../../..')
const FOLDERS = ['cloudfunctions', 'src', 'local-cloud', 'config', 'test']

/** The text of every source file, by its path from the root. */
export function sources(): Record<string, string> {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll(path.sep, '/')}`,
    ),
  )
  const files = names.filter((name) => /\.tsx?$/.test(name))
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]))
}

/** Tables that are put together from what the rooms tell of themselves; all of them count as one. */
const COMPOSED = [
  /^cloudfunctions\/[^/]+\.ts$/,
  /^src\/(all-pages|tools)\.ts$/,
  /^local-cloud\/sample\/sample\.ts$/,
]

/**
 * The files outside its room and its tests that name a capability: by an import, a page, a procedure or a collection.
 * The word alone names nothing, and privacy's notice is another one. `tables` stands for the composed tables.
 */
export function filesNaming(
  room: string,
  collections: readonly string[],
  files: Readonly<Record<string, string>>,
): string[] {
  const own = new RegExp(`^(src|cloudfunctions)/${room}/|^test/.*/${room}[^/]*(/|$)`)
  const outside = Object.entries(files).filter(([name]) => !own.test(name))
  const { imports, texts } = programOf(Object.fromEntries(outside))
  const folder = new RegExp(`(^|/)(src|cloudfunctions)/${room}/|^(\\.\\./)+${room}/`)
  const quoted = new RegExp(`^(/?|(src|cloudfunctions)/)${room}[./][a-zA-Z-]|^(${collections.join('|')})$`)
  const named = new Set([
    ...imports.flatMap(({ from, to }) => (folder.test(to) ? [from] : [])),
    ...texts.flatMap(({ path: from, text }) => (quoted.test(text) ? [from] : [])),
    ...outside.flatMap(([name, text]) =>
      new RegExp(`\\b(cloud|calls|client)\\.${room}\\.`).test(text) ? [name] : [],
    ),
  ])
  const isComposed = (name: string) => COMPOSED.some((table) => table.test(name))
  const single = [...named].filter((name) => !isComposed(name)).sort()
  return [...single, ...([...named].some(isComposed) ? ['tables'] : [])]
}

/** What pages on its own does: it skips, asks for one more than it shows, or takes a full page for one more behind. */
const PAGING = [
  /\.skip\(|\bskip:|\bskip\b(?=[,}] )/,
  /\b(limit|[A-Z_]*PAGE|MOST[A-Z_]*|CHUNK)\s*\+\s*1\b|, \w+LIMITS\.\w+\s*\+\s*1\)/,
  /\b(next|more): \w+\.length\s*[>=]|\.length\s*===?\s*(limit|[A-Z_]*PAGE|MOST[A-Z_]*)\s*\?/,
]

/** The files that page on their own, outside the one helper that does and the one that hands a search on. */
export function pagingWays(files: Readonly<Record<string, string>>): string[] {
  const helpers = ['cloudfunctions/platform/page.ts', 'cloudfunctions/platform/database.ts']
  const product = Object.entries(files).filter(
    ([name]) => /^(cloudfunctions|src)\//.test(name) && !helpers.includes(name),
  )
  return product.filter(([, text]) => PAGING.some((way) => way.test(text))).map(([name]) => name)
}
