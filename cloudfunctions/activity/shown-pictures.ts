import type { ContentCheck } from '../content/content'

/** Pictures as addresses, by what WeChat's check has said of them. */
export type ShownPictures = Record<ContentCheck['state'], string[]>

/**
 * The pictures by what may be done with them: only those that have passed are for everybody. One that nobody has
 * asked about is held; one whose file is gone is left out.
 */
export function shownPictures(
  files: readonly string[],
  addresses: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, ContentCheck['state']>,
): ShownPictures {
  const shown: ShownPictures = { passed: [], held: [], refused: [] }
  for (const file of files) {
    const address = addresses.get(file)
    if (address) shown[states.get(file) ?? 'held'].push(address)
  }
  return shown
}
