import type { Building, Estate } from '../../../cloudfunctions/division/estate'
import type { Grid } from '../../../cloudfunctions/division/grid'
import type { Polygon } from '../../../cloudfunctions/division/point'
import type { DivisionCode } from '../../../cloudfunctions/platform/division'
import { type Block, cut, Lattice } from './lattice'
import { type Random, random } from './random'
import { sizesOf } from './sizes'

/** How large a district shall be. */
export interface Size {
  communities: number
  grids: number
  microGrids: number
  households: number
}

/** The district of the requirement. */
export const FULL: Size = { communities: 71, grids: 565, microGrids: 380, households: 200_000 }

/** Small enough for a property that runs many times. */
export const SMALL: Size = { communities: 3, grids: 12, microGrids: 9, households: 4_250 }

export interface GeneratedDistrict {
  code: DivisionCode
  communities: { code: DivisionCode; name: string; area: Polygon }[]
  /** Grids with areas that tile their community, and micro-grids without. */
  grids: Grid[]
  estates: Estate[]
}

const DISTRICT = '320402'
/** Cells along one side of a community: room for about 100 grids. */
const SIDE = 12
const COMMUNITIES_PER_STREET = 10

/** A sound district, the same for the same size and seed: sizes as the rules ask, no gap, no overlap. */
export function generateDistrict(size: Size, seed: number): GeneratedDistrict {
  const dice = random(seed)
  const lattice = new Lattice(seed)
  const sizes = sizesOf(size, dice)
  const columns = Math.ceil(Math.sqrt(size.communities))
  const district: GeneratedDistrict = { code: DISTRICT, communities: [], grids: [], estates: [] }
  for (let index = 0; index < size.communities; index++) {
    const [x, y] = [(index % columns) * SIDE, Math.floor(index / columns) * SIDE]
    const block = { left: x, bottom: y, right: x + SIDE, top: y + SIDE }
    const code = communityCode(index)
    const name = `第${index + 1}社区`
    district.communities.push({ code, name, area: lattice.area(block) })
    const mine = sizes.filter((_size, grid) => grid % size.communities === index)
    const blocks = cut(block, mine.length, (most) => dice.whole(-most, most))
    const buildings = mine.flatMap((parts, grid) => {
      const gridCode = `${code}-${two(grid + 1)}`
      const place = blocks[grid] as Block
      district.grids.push({ _id: gridCode, district: DISTRICT, area: lattice.area(place) })
      for (const [part, { microGrid }] of parts.entries())
        if (microGrid) district.grids.push({ _id: `${gridCode}-${part + 1}`, district: DISTRICT })
      return buildingsOf(gridCode, parts, cellsOf(place, lattice), dice)
    })
    district.estates.push(...estatesOf(code, name, buildings, dice))
  }
  return district
}

function communityCode(index: number): DivisionCode {
  const street = Math.floor(index / COMMUNITIES_PER_STREET) + 1
  return `${DISTRICT}${String(street).padStart(3, '0')}${String((index % COMMUNITIES_PER_STREET) + 1).padStart(3, '0')}`
}

const two = (number: number) => String(number).padStart(2, '0')

type Spot = NonNullable<Building['point']>

/** The cells of a block row by row, there and back, so that neighbours in the list are neighbours outside. */
function cellsOf({ left, bottom, right, top }: Block, lattice: Lattice): Spot[] {
  const cells: Spot[] = []
  for (let row = bottom; row < top; row++)
    for (let step = 0; step < right - left; step++)
      cells.push(lattice.middle((row - bottom) % 2 ? right - 1 - step : left + step, row))
  return cells
}

type Unnamed = Omit<Building, 'id' | 'name'>

/** The buildings of a grid, part after part along its cells, each part with exactly its households. */
function buildingsOf(
  grid: DivisionCode,
  parts: { households: number; microGrid: boolean }[],
  cells: readonly Spot[],
  dice: Random,
): Unnamed[] {
  const buildings = parts.flatMap(({ households, microGrid }, part) =>
    split(households, 36, dice).map(
      (size): Unnamed => ({
        grid,
        ...(microGrid && { microGrid: `${grid}-${part + 1}` }),
        units: split(size, 12, dice).map((many, unit) => ({ name: `${unit + 1}单元`, households: many })),
      }),
    ),
  )
  return buildings.map((building, index) => ({
    ...building,
    point: cells[Math.floor((index * cells.length) / buildings.length)],
  }))
}

/** A number cut into pieces of about `about` each. */
function split(whole: number, about: number, dice: Random): number[] {
  const pieces = Math.max(1, Math.round(whole / about))
  const sizes = Array.from({ length: pieces }, () => Math.floor(whole / pieces))
  for (let left = whole % pieces; left > 0; left--) sizes[left - 1] = (sizes[left - 1] ?? 0) + 1
  for (let index = 1; index < pieces; index += 2) {
    const moved = dice.whole(0, Math.floor(about / 6))
    sizes[index] = (sizes[index] ?? 0) + moved
    sizes[index - 1] = (sizes[index - 1] ?? 0) - moved
  }
  return sizes
}

const FIRST = ['怡和', '丽华', '天安', '紫荆', '浦前', '清潭', '花园', '翠竹', '兰陵', '红梅', '朝阳', '勤业']
const LAST = ['苑', '新村', '花园', '公寓', '一村', '二村']

/** The buildings of a community in estates of 5 to 30; every fifth estate has no main grid. */
function estatesOf(community: DivisionCode, name: string, buildings: Unnamed[], dice: Random): Estate[] {
  const estates: Estate[] = []
  for (let first = 0; first < buildings.length; ) {
    const many = dice.whole(5, 30)
    const own = buildings.slice(first, first + many)
    const number = estates.length
    const suffix = dice.pick(['幢', '号楼', '栋'])
    const mainGrid = number % 5 === 4 ? undefined : own[0]?.grid
    estates.push({
      _id: `${community}e${two(number + 1)}`,
      name: `${FIRST[number % FIRST.length]}${LAST[Math.floor(number / FIRST.length) % LAST.length]}`,
      street: `${community.slice(6, 9)}街道`,
      community: name,
      ...(mainGrid && { mainGrid }),
      buildings: own.map((building, index) => ({
        id: `${index + 1}`,
        name: `${index + 1}${suffix}`,
        ...building,
      })),
    })
    first += many
  }
  return estates
}
