import { type DivisionCode, gridName, levelOf } from '../platform/division'
import type { Estate } from './estate'
import type { Grid } from './grid'
import type { Polygon } from './point'

/** How a district means to be divided: what stands in force, or a draft. */
export interface Plan {
  /** Communities; one without an area is not checked for gaps. */
  communities: { code: DivisionCode; area?: Polygon }[]
  /** Grids and micro-grids. */
  grids: Pick<Grid, '_id' | 'area'>[]
  estates: Estate[]
}

/** Households a grid or micro-grid is to have, at least and at most. */
export const SIZES = { grid: [300, 500], microGrid: [100, 150] } as const

/** One building, or one unit of it. */
export interface Spot {
  estate: string
  building: string
  unit?: string
}

/** What is wrong with a plan 不交叉重叠、全域覆盖, with what a page needs to show it. */
export type Fault =
  | { fault: 'overlap'; codes: [DivisionCode, DivisionCode]; squareMetres: number; areas: Polygon[] }
  /** A part of a community that no grid covers. */
  | { fault: 'gap'; community: DivisionCode; squareMetres: number; areas: Polygon[] }
  /** A part of a community's grids beyond its edge. */
  | { fault: 'beyond'; community: DivisionCode; squareMetres: number; areas: Polygon[] }
  | { fault: 'size'; code: DivisionCode; households: number; least: number; most: number }
  /** A building or unit of a grid or micro-grid that the plan does not have. */
  | { fault: 'unknown'; code: DivisionCode; spot: Spot }
  /** In a micro-grid of another grid, or in a grid of another community: two would answer. */
  | { fault: 'split'; codes: [DivisionCode, DivisionCode]; spot: Spot }
  /** The list says one grid, the drawing another. */
  | { fault: 'misplaced'; codes: [listed: DivisionCode, drawn: DivisionCode]; spot: Spot }
  /** The same building of an estate, or unit of a building, listed twice. */
  | { fault: 'twice'; spot: Spot }

/** A fault as people read it, whatever part of the district they know. */
export function faultWords(it: Fault): string {
  return faultWordsFor(nameWithCode)(it)
}

/** Faults as people read them who know grids and communities by these names. */
export function faultWordsFor(nameOf: (code: DivisionCode) => string): (it: Fault) => string {
  return (it) => wordsOf(it, nameOf)
}

function wordsOf(it: Fault, nameOf: (code: DivisionCode) => string): string {
  const names = (codes: readonly DivisionCode[]) => codes.map(nameOf).join('与')
  switch (it.fault) {
    case 'overlap':
      return `${names(it.codes)}的范围重叠，约${metres(it)}`
    case 'gap':
      return `${nameOf(it.community)}有约${metres(it)}没有网格覆盖`
    case 'beyond':
      return `${nameOf(it.community)}的网格超出社区边界，约${metres(it)}`
    case 'size':
      return `${nameOf(it.code)}有${it.households}户，${it.households < it.least ? '少于' : '多于'}${it.least}–${it.most}户的要求`
    case 'unknown':
      return `${spotName(it.spot)}所属的${nameOf(it.code)}不在方案里`
    case 'split':
      return `${spotName(it.spot)}同时属于${names(it.codes)}`
    case 'misplaced':
      return `${spotName(it.spot)}登记在${nameOf(it.codes[0])}，地图上位于${nameOf(it.codes[1])}`
    case 'twice':
      return `${spotName(it.spot)}重复登记`
  }
}

/** What each kind of fault is called above its list. */
export const FAULT_KINDS: Record<Fault['fault'], string> = {
  overlap: '范围重叠',
  gap: '没有覆盖',
  beyond: '超出社区',
  size: '户数不合要求',
  unknown: '网格不存在',
  split: '归属不唯一',
  misplaced: '登记与地图不符',
  twice: '重复登记',
}

/** `2网格（320402003001-02）`, `社区320402003001`. */
export function nameWithCode(code: DivisionCode): string {
  return levelOf(code) === 'community' ? `社区${code}` : `${gridName(code)}（${code}）`
}

const metres = ({ squareMetres }: { squareMetres: number }) => `${Math.round(squareMetres)}平方米`
const spotName = ({ estate, building, unit = '' }: Spot) => `${estate}${building}${unit}`
