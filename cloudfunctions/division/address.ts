import type { Building, Estate, Place, Unit } from './estate'
import { STEMS, spelledPlainly } from './written'

/** What a written address means in an estate: one place, or the places to ask with. */
export type Understanding =
  | { clear: true; place: Place }
  /** `several`: more than one fits. `none`: nothing fits, or a part was not understood. */
  | { clear: false; because: 'several' | 'none'; candidates: Place[] }

/** What an address is understood against: the part of an estate that pages know too. */
export type Named = Pick<Estate, '_id' | 'name' | 'street' | 'community'> & { buildings: NamedBuilding[] }

type NamedBuilding = Pick<Building, 'id' | 'name'> & { units: Pick<Unit, 'name'>[] }

/** An address cut into its parts; `rest` is what follows the building. */
interface Written {
  /** What stands before the number: `怡和苑`, `东区`, or nothing. */
  prefix: string
  number: string
  rest: string
}

const NUMBER = `\\d+[a-z]?|[a-z]\\d*|[${STEMS}]`
const WORD = '幢|栋|座|号楼|#楼|#|号'
const MARKED = new RegExp(`^(?<prefix>(?:.*?[^\\d-])??)第?(?<number>${NUMBER})(?:${WORD})(?<rest>.*)$`)
const DASHED = new RegExp(`^(?<prefix>(?:.*?[^\\d-])??)(?<number>${NUMBER})(?:-(?<rest>.+))?$`)
const ROOM = '(?<room>\\d{3,5}[a-z]?|[a-z]\\d{2,4})(?:室|房|户|号)?'
const INSIDE = [
  new RegExp(`^(?:(?<unit>${NUMBER})(?:单元|门|梯))?(?:\\d+[楼层])?(?:${ROOM})?$`),
  new RegExp(`^(?<unit>\\d{1,2}|[a-z${STEMS}])(?:-${ROOM})?$`),
]

/**
 * Understands an address as people write it — `8-1-301`, `三号楼2单元`, `甲幢`, `东区5栋` — against the
 * buildings the estate has. Whatever fits more than one, or nothing, is asked about and never guessed.
 */
export function understand(estate: Named, text: string): Understanding {
  const written = read(afterName(estate, text))
  if (!written) return unclear(estate, estate.buildings)
  const same = estate.buildings.filter((building) => nameOf(building).number === written.number)
  const fitting = same.filter((building) => fullName(estate, building).includes(written.prefix))
  const [building] = fitting
  if (!building) return unclear(estate, same.length ? same : estate.buildings)
  if (fitting.length > 1) return unclear(estate, fitting, 'several')
  return inside(estate, building, written.rest)
}

/** Unit and room within a building that is clear. */
function inside({ _id }: Named, building: NamedBuilding, rest: string): Understanding {
  const place: Place = { estateId: _id, buildingId: building.id }
  const found = INSIDE.map((form) => form.exec(rest)).find((match) => match !== null)
  if (!found) return { clear: false, because: 'none', candidates: [place] }
  const { unit, room } = found.groups ?? {}
  const within = { ...place, ...(room && { room: room.toUpperCase() }) }
  if (!unit) return { clear: true, place: within }
  const [known, other] = building.units.filter(({ name }) => unitNumber(name) === bare(unit))
  if (known && !other) return { clear: true, place: { ...within, unit: known.name } }
  const units = building.units.map(({ name }) => ({ ...within, unit: name }))
  return { clear: false, because: other ? 'several' : 'none', candidates: units.length ? units : [place] }
}

/** What follows the estate's name, where the text tells it. */
function afterName({ name }: Named, text: string): string {
  const at = text.lastIndexOf(name)
  return spelledPlainly(at < 0 ? text : text.slice(at + name.length))
}

function read(plain: string): Written | undefined {
  const { prefix = '', number, rest = '' } = (MARKED.exec(plain) ?? DASHED.exec(plain))?.groups ?? {}
  return number ? { prefix, number: bare(number), rest } : undefined
}

/** A building's name in the same parts; one without a number, like `综合楼`, is never fitted by a number. */
function nameOf({ name }: Pick<Building, 'name'>): Pick<Written, 'prefix' | 'number'> {
  return read(spelledPlainly(name)) ?? { prefix: name, number: '' }
}

/** All that people may write before the number of this building. */
function fullName(estate: Named, building: NamedBuilding): string {
  return spelledPlainly(estate.street + estate.community + estate.name) + nameOf(building).prefix
}

function unitNumber(name: string): string {
  return bare(spelledPlainly(name).replace(/(单元|门|梯)$/, ''))
}

/** `08` is `8`. */
function bare(number: string): string {
  return number.replace(/^0+(?=\d)/, '')
}

function unclear(
  { _id }: Named,
  buildings: readonly NamedBuilding[],
  because: 'several' | 'none' = 'none',
): Understanding {
  return { clear: false, because, candidates: buildings.map(({ id }) => ({ estateId: _id, buildingId: id })) }
}
