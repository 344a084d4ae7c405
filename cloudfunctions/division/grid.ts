import type { DivisionCode } from './division'
import type { Point, Polygon } from './point'

/** A grid 网格 or micro-grid 微网格. What belongs to it stands with the estates. */
export interface Grid {
  _id: DivisionCode
  /** The district it is read with. */
  district: DivisionCode
  /** Missing: not drawn; its places are known by their buildings only. */
  area?: Polygon
}

/** Which state of a district's division is current; rises with every change of its grids. */
export interface Division {
  /** The district's code. */
  _id: DivisionCode
  version: number
}

/** The drawn grids of a district, asked by point. */
export interface GridMap {
  /** The grid whose area holds the point, its edge included; the lowest code where several do. */
  gridAt(point: Point): DivisionCode | undefined
}
