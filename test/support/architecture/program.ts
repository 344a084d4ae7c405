import { type Fact, factsOf } from './syntax'

/** Files of the product: their text by their path from the root, `cloudfunctions/feedback/steps.ts`. */
export type Files = Record<string, string>

/** An import as it stands in a file. `to` is a file of the product or, from elsewhere, what was written. */
export interface Import {
  from: string
  to: string
  /** False: the types alone, gone at run time. */
  value: boolean
  /** What is taken of it by name. */
  names: readonly string[]
}

export interface Program {
  paths: string[]
  imports: Import[]
  /** What else a file says, with its line: `any`, `Date.now()`, … */
  facts: { path: string; fact: Fact }[]
  /** What stands in quotes. */
  texts: { path: string; text: string }[]
  /** The files that only pass on what others export. */
  barrels: string[]
}

export function programOf(files: Files): Program {
  const parsed = Object.entries(files).map(([path, text]) => ({ path, ...factsOf(path, text) }))
  return {
    paths: Object.keys(files),
    imports: parsed.flatMap(({ path, imports }) =>
      imports.map(({ source, ...how }) => ({ from: path, to: resolve(path, source, files), ...how })),
    ),
    facts: parsed.flatMap(({ path, facts }) => facts.map((fact) => ({ path, fact }))),
    texts: parsed.flatMap(({ path, texts }) => texts.map((text) => ({ path, text }))),
    barrels: parsed.filter(({ onlyReexports }) => onlyReexports).map(({ path }) => path),
  }
}

/** The way from a file over value imports to the first that `isWrong`, or undefined. */
export function wayTo(
  program: Program,
  start: string,
  isWrong: (path: string) => boolean,
): string[] | undefined {
  const ways = [[start]]
  const seen = new Set([start])
  for (const way of ways) {
    const last = way.at(-1)
    for (const { to } of program.imports.filter(({ from, value }) => from === last && value)) {
      if (isWrong(to)) return [...way, to]
      if (!seen.has(to)) ways.push([...way, to])
      seen.add(to)
    }
  }
  return undefined
}

function resolve(from: string, source: string, files: Files): string {
  if (!source.startsWith('.')) return source
  const parts = from.split('/').slice(0, -1)
  for (const part of source.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  const bare = parts.join('/')
  const spellings = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`]
  return spellings.find((path) => path in files) ?? bare
}
