import use from './use.json'

/** A figure of the month's use 用量; why it is so stands beside it in use.json. */
export type Figure = keyof typeof use

/** The figure as use.json has it: per 1,000 households and month, or per what its `per` says. */
export function per(figure: Figure): number {
  return use[figure].count
}

/** The figure for so many households, whole. */
export function forHouseholds(figure: Figure, households: number): number {
  return Math.round((use[figure].count * households) / 1000)
}
