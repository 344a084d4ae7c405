import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Point, Polygon } from './point'

/** A grid 网格 or micro-grid 微网格. What belongs to it stands with the estates. */
export interface Grid {
  _id: DivisionCode
  /** The district it is read with. */
  district: DivisionCode
  /** Missing: not drawn; its places are known by their buildings only. */
  area?: Polygon
  /** The first day on which it is no more. */
  goneOn?: Day
}

/** Which state of a district's roster is current: the one switch that an import turns. */
export interface Division {
  /** The district's code. */
  _id: DivisionCode
  version: number
  /** The highest version an import was ever given: none is given twice. */
  reserved?: number
  /** The import being staged beside what stands. */
  staging?: string
  /** The import that has become current and has marks left. */
  settling?: string
}

/** The drawn grids of a district, asked by point. */
export interface GridMap {
  /** The grid whose area holds the point, its edge included; the lowest code where several do. */
  gridAt(point: Point): DivisionCode | undefined
}
