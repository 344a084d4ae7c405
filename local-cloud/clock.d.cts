/** From now on the clock of this thread is so many ms ahead of the computer's; behind it when negative. */
export function setAhead(ms: number): void

/** By how many ms it is ahead. */
export function clockAhead(): number
