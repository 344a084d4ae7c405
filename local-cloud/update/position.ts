import { writeFailed } from '../failure'
import { compileMatch } from '../match/match'
import type { Document, Query } from '../store/value'
import { encode } from '../wire/ejson'
import { copy, setAt, valueAt } from './path'

function arrayAt(document: Document, parts: readonly string[]): unknown[] {
  const value = valueAt(document, parts)
  if (Array.isArray(value)) return value
  throw writeFailed(`Cannot apply array updates to non-array element ${parts.at(-1)}: ${encode(value)}`)
}

/** Index of the first item that makes the document match the query when it stands alone in the array. */
function matchedIndex(document: Document, parts: readonly string[], query: Query): number {
  const match = compileMatch(query)
  const mentioned = Object.keys(query).some(
    (key) => key === parts[0] || key.startsWith(`${parts[0]}.`) || key[0] === '$',
  )
  const found = arrayAt(document, parts).findIndex((item) => {
    const alone = copy(document)
    setAt(alone, parts, [item])
    return match(alone)
  })
  if (found < 0 || !mentioned)
    throw writeFailed('The positional operator did not find the match needed from the query.')
  return found
}

/** The concrete paths that a path with `$` (the matched item) or `$[]` (every item) stands for. */
export function concretePaths(document: Document, path: string, query: Query): string[][] {
  let paths: string[][] = [[]]
  for (const part of path.split('.')) {
    if (part === '')
      throw writeFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
    if (part === '$') paths = paths.map((parts) => [...parts, String(matchedIndex(document, parts, query))])
    else if (part === '$[]')
      paths = paths.flatMap((parts) => arrayAt(document, parts).map((_, at) => [...parts, String(at)]))
    else if (part.startsWith('$['))
      throw writeFailed(`No array filter found for identifier '${part.slice(2, -1)}' in path '${path}'`)
    else if (part.startsWith('$'))
      throw writeFailed(`The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`)
    else paths = paths.map((parts) => [...parts, part])
  }
  return paths
}
