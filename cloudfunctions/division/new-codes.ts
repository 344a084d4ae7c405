import { type DivisionCode, levelOf, streetOf } from '../platform/division'

/**
 * Codes that follow the last of the community's street: provisional 暂编, until the statistics office has
 * given the real ones. `taken`: every code the street ever had.
 */
export function nextCommunities(
  community: DivisionCode,
  taken: readonly DivisionCode[],
  count: number,
): DivisionCode[] {
  const street = streetOf(community) ?? ''
  const last = Math.max(...[community, ...taken].map((code) => Number(code.slice(9))))
  return Array.from(
    { length: count },
    (_none, index) => `${street}${String(last + index + 1).padStart(3, '0')}`,
  ).filter((code) => levelOf(code) === 'community')
}

/** Whether these codes may be given to new communities of this one's street: none twice, none ever used. */
export function areFree(
  codes: readonly DivisionCode[],
  community: DivisionCode,
  taken: readonly DivisionCode[],
): boolean {
  return (
    new Set(codes).size === codes.length &&
    codes.every((code) => streetOf(code) === streetOf(community) && !taken.includes(code))
  )
}
