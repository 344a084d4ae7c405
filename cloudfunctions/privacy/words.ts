import { beijingDay } from '../platform/day'

/** `3 件诉求留了电话`; empty for none. */
export function counted(count: number, words: string): string {
  return count ? `${count} ${words}` : ''
}

/** The parts of which there is something, with the day of the latest. */
export function inWords(
  parts: readonly (readonly [count: number | undefined, words: string, latest?: number])[],
): string {
  return parts
    .flatMap(([count, words, latest]) => (count ? [latest ? `${words}，最近 ${dayOf(latest)}` : words] : []))
    .join('；')
}

function dayOf(instant: number): string {
  const [year, month, day] = beijingDay(Math.floor(instant)).split('-').map(Number)
  return `${year}年${month}月${day}日`
}
