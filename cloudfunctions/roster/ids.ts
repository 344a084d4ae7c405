import { STEMS, spelledPlainly } from '../division/written'

const STEM_NAMES = ['jia', 'yi', 'bing', 'ding', 'wu', 'ji', 'geng', 'xin']
const MOST = 99

/** The next number of a community for a new estate; the estate's door codes will carry it. */
export function freeEstateId(community: string, taken: ReadonlySet<string>): string {
  const numbers = Array.from({ length: MOST }, (_none, index) => String(index + 1).padStart(2, '0'))
  const free = numbers.find((number) => !taken.has(`${community}e${number}`))
  return `${community}e${free ?? MOST}`
}

/** An id for a new building out of its name, spelled in letters and digits since it goes into links: `3幢` is `3`. */
export function freeBuildingId(name: string, taken: ReadonlySet<string>): string {
  const [found] = /\d+|[a-z]\d*/.exec(spelledPlainly(name)) ?? []
  const stem = [...STEMS].findIndex((letter) => name.includes(letter))
  const id = found ?? STEM_NAMES[stem] ?? 'b'
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}
