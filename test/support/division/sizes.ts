import type { Size } from './generate'
import type { Random } from './random'

/** A part of a grid, about 118 households; a micro-grid or just some buildings. */
interface Part {
  households: number
  microGrid: boolean
}

const PARTS = 3
/** How much a part may differ from its neighbour: 100 to 150 still holds. */
const SWING = 12

/**
 * The parts of every grid: three of them, in a few grids four, so that the micro-grids come out
 * exactly; the first grids of the list are those with micro-grids. Household sums are exact.
 */
export function sizesOf({ grids, microGrids, households }: Size, dice: Random): Part[][] {
  const withFour = microGrids % PARTS
  const divided = withFour + (microGrids - 4 * withFour) / PARTS
  const counts = Array.from({ length: grids }, (_none, grid) => (grid < withFour ? PARTS + 1 : PARTS))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const sizes = Array.from({ length: total }, (_none, part) =>
    part < households % total ? Math.floor(households / total) + 1 : Math.floor(households / total),
  )
  for (let part = 1; part < total; part += 2) {
    const moved = dice.whole(-SWING, SWING)
    sizes[part] = (sizes[part] ?? 0) + moved
    sizes[part - 1] = (sizes[part - 1] ?? 0) - moved
  }
  let next = 0
  return counts.map((count, grid) =>
    Array.from({ length: count }, () => ({ households: sizes[next++] ?? 0, microGrid: grid < divided })),
  )
}
