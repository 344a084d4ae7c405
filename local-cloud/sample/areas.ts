import { type Building, communityOfEstate, type Estate } from '../../cloudfunctions/division/estate'
import type { Point, Polygon } from '../../cloudfunctions/division/point'
import type { DivisionCode } from '../../cloudfunctions/platform/division'
import { communityOf } from '../../cloudfunctions/platform/division'

/**
 * The drawn communities: invented blocks that lie beside each other, as columns and rows of a plan of the
 * town. One is left undrawn on purpose: its places are known by their buildings only.
 */
const BLOCKS: Record<DivisionCode, [column: number, row: number]> = {
  '320402001002': [0, 1],
  '320402002001': [1, 1],
  '320402002002': [2, 1],
  '320402003001': [0, 0],
  '320402003002': [1, 0],
}

/** A block in metres, the corner of the plan in GCJ-02 degrees, and how far the town's streets turn from north. */
const WIDE = 900
const HIGH = 640
const CORNER: Point = { longitude: 119.964, latitude: 31.744 }
const TURN = 0.12

/** A rectangle in metres from the corner of the plan. */
interface Rectangle {
  left: number
  bottom: number
  right: number
  top: number
}

/** The areas of the grids of drawn communities that have buildings. */
export function gridAreas(estates: readonly Estate[]): Map<DivisionCode, Polygon> {
  return new Map([...gridPlaces(estates)].map(([code, place]) => [code, ringOf(place)]))
}

/** The area of a drawn community. */
export function communityArea(code: DivisionCode): Polygon | undefined {
  const block = blockOf(code)
  return block && ringOf(block)
}

/** The estates with their buildings where they stand: in rows inside the drawn area of their grid. */
export function withPoints(estates: readonly Estate[]): Estate[] {
  const places = gridPlaces(estates)
  const points = new Map<Building, Point>()
  for (const [grid, place] of places) {
    const buildings = estates.flatMap((estate) => estate.buildings.filter((one) => one.grid === grid))
    for (const [index, building] of buildings.entries())
      points.set(building, spotOf(place, index, buildings.length))
  }
  return estates.map((estate) => ({
    ...estate,
    buildings: estate.buildings.map((building) => {
      const point = points.get(building)
      return point ? { ...building, point } : building
    }),
  }))
}

/** Where each grid of a drawn community lies: the block cut up by the number of buildings. */
function gridPlaces(estates: readonly Estate[]): Map<DivisionCode, Rectangle> {
  const places = new Map<DivisionCode, Rectangle>()
  for (const community of Object.keys(BLOCKS)) {
    const buildings = estates
      .filter(({ _id }) => communityOfEstate(_id) === community)
      .flatMap((estate) => estate.buildings)
    const weights = new Map<DivisionCode, number>()
    for (const { grid } of buildings) weights.set(grid, (weights.get(grid) ?? 0) + 1)
    const block = blockOf(community)
    if (block) cut([...weights].sort(), block, places)
  }
  return places
}

function blockOf(community: DivisionCode): Rectangle | undefined {
  const [column, row] = BLOCKS[communityOf(community) ?? ''] ?? []
  if (column === undefined || row === undefined) return undefined
  return { left: column * WIDE, bottom: row * HIGH, right: (column + 1) * WIDE, top: (row + 1) * HIGH }
}

/** Cuts a rectangle across its longer side, again and again, until each grid has its share. */
function cut(
  grids: readonly (readonly [DivisionCode, number])[],
  place: Rectangle,
  into: Map<DivisionCode, Rectangle>,
): void {
  const [first] = grids
  if (!first) return
  if (grids.length === 1) {
    into.set(first[0], place)
    return
  }
  const half = Math.ceil(grids.length / 2)
  const [one, other] = [grids.slice(0, half), grids.slice(half)]
  const share = weightOf(one) / weightOf(grids)
  const { left, bottom, right, top } = place
  if (right - left >= top - bottom) {
    const at = Math.round(left + (right - left) * share)
    cut(one, { ...place, right: at }, into)
    cut(other, { ...place, left: at }, into)
  } else {
    const at = Math.round(top - (top - bottom) * share)
    cut(one, { ...place, bottom: at }, into)
    cut(other, { ...place, top: at }, into)
  }
}

const weightOf = (grids: readonly (readonly [DivisionCode, number])[]) =>
  grids.reduce((sum, [, weight]) => sum + weight, 0)

/** The place of one of so many buildings, in rows as even as the rectangle allows. */
function spotOf({ left, bottom, right, top }: Rectangle, index: number, count: number): Point {
  const columns = Math.max(1, Math.round(Math.sqrt((count * (right - left)) / (top - bottom))))
  const rows = Math.ceil(count / columns)
  const [column, row] = [index % columns, Math.floor(index / columns)]
  return pointAt(
    left + ((column + 0.5) * (right - left)) / columns,
    top - ((row + 0.5) * (top - bottom)) / rows,
  )
}

function ringOf({ left, bottom, right, top }: Rectangle): Polygon {
  const corners = [
    pointAt(left, bottom),
    pointAt(right, bottom),
    pointAt(right, top),
    pointAt(left, top),
    pointAt(left, bottom),
  ]
  return [corners.map(({ longitude, latitude }) => [longitude, latitude])]
}

const METRES_PER_DEGREE = 111_195

/** Metres of the plan as degrees, to a millimetre: coarser, corners in the middle of another edge leave slivers. */
function pointAt(x: number, y: number): Point {
  const east = x * Math.cos(TURN) - y * Math.sin(TURN)
  const north = x * Math.sin(TURN) + y * Math.cos(TURN)
  const narrow = Math.cos((CORNER.latitude * Math.PI) / 180)
  return {
    longitude: rounded(CORNER.longitude + east / (METRES_PER_DEGREE * narrow)),
    latitude: rounded(CORNER.latitude + north / METRES_PER_DEGREE),
  }
}

const rounded = (degrees: number) => Math.round(degrees * 1e8) / 1e8
