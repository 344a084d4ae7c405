import type { Post } from '../contact/post'
import type { Building, Estate } from '../division/estate'
import type { Day } from '../platform/day'
import { type DivisionCode, levelOf } from '../platform/division'
import { hasNotEnded } from './rows'

/** A building as the planner's pieces name it. */
export function pieceId({ _id }: Pick<Estate, '_id'>, { id }: Pick<Building, 'id'>): string {
  return `${_id}:${id}`
}

/** Every grid and micro-grid a building and its units name. */
export function namedIn({ grid, microGrid, units }: Building): DivisionCode[] {
  const all = [grid, microGrid, ...units.flatMap((unit) => [unit.grid, unit.microGrid])]
  return all.filter((code) => code !== undefined)
}

/** The building and its units, each where it belongs from now on. */
export function renamedBuilding(building: Building, rename: (code: DivisionCode) => DivisionCode): Building {
  const renamed = <T extends { grid?: DivisionCode; microGrid?: DivisionCode }>(it: T): T => ({
    ...it,
    ...(it.grid && { grid: rename(it.grid) }),
    ...(it.microGrid && { microGrid: rename(it.microGrid) }),
  })
  return { ...renamed(building), units: building.units.map(renamed) }
}

/** Without its drawing, which does not hold any more. */
export function undrawn<T extends { area?: unknown }>({ area: _outdated, ...it }: T): Omit<T, 'area'> {
  return it
}

/** The post of a scope that goes over as a whole, under its new code. */
export function movedPost(post: Post, whole: ReadonlyMap<DivisionCode, DivisionCode>, today: Day): Post {
  const scope = whole.get(post.scope)
  if (!scope || !hasNotEnded(post, today)) return post
  return { ...post, _id: post._id.replace(post.scope, scope), scope, from: today }
}

/** The leader a new grid or micro-grid still lacks. */
export function vacantLeader(scope: DivisionCode, from: Day): Post {
  return vacantPost(scope, levelOf(scope) === 'microGrid' ? 'microGridLeader' : 'gridLeader', from)
}

export function vacantPost(scope: DivisionCode, kind: Post['kind'], from: Day): Post {
  return { _id: `${scope}-${kind}`, kind, scope, from }
}
