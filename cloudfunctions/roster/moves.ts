import { type Building, communityOfEstate, type Estate, type GoneBuilding } from '../division/estate'
import { type DivisionCode, streetOf } from '../platform/division'
import { type Labels, placeName } from './labels'
import { isStanding } from './roster'

/** The estate in which a building stands from now on; undefined for one that stays, or is no more. */
export type MovedTo = (estate: Estate, building: Building) => string | undefined

/**
 * Which buildings go over to another community: those that leave an estate and come to one of the same name
 * in the same street, under the same id and name.
 */
export function movesOf(current: readonly Estate[], wanted: readonly Estate[]): MovedTo {
  const before = new Set(current.filter(isStanding).flatMap(keysOf))
  const arrived = wanted.flatMap((estate) =>
    estate.buildings
      .filter((building) => !before.has(keyIn(estate, building)))
      .map((building) => [keyOf(estate, building), estate._id] as const),
  )
  const targets = new Map(arrived)
  return (estate, building) => {
    const target = targets.get(keyOf(estate, building))
    return target === estate._id ? undefined : target
  }
}

const keyIn = ({ _id }: Estate, { id }: Building) => `${_id} ${id}`
const keysOf = (estate: Estate) => estate.buildings.map((building) => keyIn(estate, building))
const keyOf = ({ _id, name: estate }: Estate, { id, name }: Building) =>
  [streetOf(_id), estate, id, name].join(' ')

/** `3幢、5幢划入丽华四社区`, for the buildings that go over now; `划入丽华四社区` for all of an estate. */
export function toldOfMoves(before: Estate, { gone = [], goneOn }: Estate, labels: Labels): string[] {
  const present = new Set(before.buildings.map(({ id }) => id))
  const moved = gone.filter(({ id, movedTo }) => movedTo && present.has(id))
  const targets = [...new Set(moved.map(communityMovedTo))]
  const isWhole = goneOn !== undefined && targets.length === 1
  return targets.map((community) => {
    const names = moved.filter((it) => communityMovedTo(it) === community).map(({ name }) => name)
    return `${isWhole ? '' : names.join('、')}划入${placeName(community, labels)}`
  })
}

function communityMovedTo({ movedTo = '' }: GoneBuilding): DivisionCode {
  return communityOfEstate(movedTo)
}
