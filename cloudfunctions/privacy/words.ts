import { beijingDay } from '../platform/day'
import { wholeDay } from '../platform/day-words'

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
  return wholeDay(beijingDay(Math.floor(instant)))
}
