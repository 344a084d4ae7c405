/** There is always a line where something has been done. */
export function one(_lines: readonly unknown[]): never {
  throw new Error('no line')
}
