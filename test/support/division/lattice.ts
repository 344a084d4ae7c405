import type { Point, Polygon, Position } from '../../../cloudfunctions/division/point'
import { random } from './random'

/** A rectangle of cells: from column and row, up to and without. */
export interface Block {
  left: number
  bottom: number
  right: number
  top: number
}

const WEST = 119.9
const SOUTH = 31.7
/** About 30 m. */
const CELL = 0.0003
/** How far a corner strays from its place, as a part of the cell: neighbours still share every corner. */
const STRAY = 0.3

/**
 * A plane of four-cornered cells with crooked sides. Areas made of them meet without gap or overlap,
 * because each corner exists once.
 */
export class Lattice {
  private readonly corners = new Map<string, Position>()

  constructor(private readonly seed: number) {}

  corner(column: number, row: number): Position {
    const key = `${column},${row}`
    const known = this.corners.get(key)
    if (known) return [...known]
    const { next } = random(this.seed ^ Math.imul(column + 1, 73_856_093) ^ Math.imul(row + 1, 19_349_663))
    const stray = () => (next() * 2 - 1) * STRAY
    const corner: Position = [WEST + (column + stray()) * CELL, SOUTH + (row + stray()) * CELL]
    this.corners.set(key, corner)
    return [...corner]
  }

  /** The middle of a cell, inside it whatever its corners. */
  middle(column: number, row: number): Point {
    const corners = [0, 1].flatMap((x) => [0, 1].map((y) => this.corner(column + x, row + y)))
    const mean = (of: 0 | 1) => corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length
    return { longitude: mean(0), latitude: mean(1) }
  }

  /** The area of a block, with every corner of the lattice on its edge. */
  area({ left, bottom, right, top }: Block): Polygon {
    const ring: Position[] = []
    for (let x = left; x < right; x++) ring.push(this.corner(x, bottom))
    for (let y = bottom; y < top; y++) ring.push(this.corner(right, y))
    for (let x = right; x > left; x--) ring.push(this.corner(x, top))
    for (let y = top; y > bottom; y--) ring.push(this.corner(left, y))
    return [[...ring, this.corner(left, bottom)]]
  }
}

/** A block cut into so many smaller ones, none empty, of about the same size. */
export function cut(block: Block, parts: number, choose: (most: number) => number): Block[] {
  if (parts === 1) return [block]
  const few = Math.floor(parts / 2)
  const [width, height] = [block.right - block.left, block.top - block.bottom]
  const wide = width >= height
  const length = wide ? width : height
  const across = wide ? height : width
  const least = Math.ceil(few / across)
  const most = length - Math.ceil((parts - few) / across)
  const wanted = Math.round((length * few) / parts) + choose(1)
  const at = Math.min(Math.max(wanted, least, 1), most, length - 1)
  const [one, other] = wide
    ? [
        { ...block, right: block.left + at },
        { ...block, left: block.left + at },
      ]
    : [
        { ...block, top: block.bottom + at },
        { ...block, bottom: block.bottom + at },
      ]
  return [...cut(one, few, choose), ...cut(other, parts - few, choose)]
}
