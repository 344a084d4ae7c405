/** Minutes since midnight, Beijing time. */
export interface Hours {
  from: number
  until: number
}

/** `8:30–17:30`. */
export function hoursWords({ from, until }: Hours): string {
  return `${timeWords(from)}–${timeWords(until)}`
}

/** Minutes since midnight as `8:30`. */
export function timeWords(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
