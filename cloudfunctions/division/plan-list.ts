import { communityOf, type DivisionCode, gridOf, levelOf } from '../platform/division'
import { type Building, communityOfEstate, type Estate, type Unit } from './estate'
import { type Fault, type Plan, SIZES, type Spot } from './plan'

/** What is wrong with the lists of a plan, whatever is drawn: every unit in exactly one grid, sizes. */
export function listFaults(plan: Plan): Fault[] {
  const known = new Set(plan.grids.map(({ _id }) => _id))
  return [
    ...plan.estates.flatMap((estate) => [...repeated(estate), ...misfits(estate, known)]),
    ...sizeFaults(plan),
  ]
}

/** Households of every grid and micro-grid that the estates name; a unit counts where it belongs itself. */
export function householdsOf(estates: readonly Estate[]): Map<DivisionCode, number> {
  const sizes = new Map<DivisionCode, number>()
  for (const estate of estates)
    for (const building of estate.buildings)
      for (const unit of building.units)
        for (const code of new Set(codesOf(building, unit)))
          sizes.set(code, (sizes.get(code) ?? 0) + unit.households)
  return sizes
}

/** The grid and micro-grid that answer for a unit; a unit elsewhere leaves its building's micro-grid. */
function codesOf(building: Building, unit?: Unit): DivisionCode[] {
  const own = unit?.grid !== undefined || unit?.microGrid !== undefined
  const { grid, microGrid } = own ? unit : building
  return [grid ?? (microGrid && gridOf(microGrid)), microGrid].filter((code) => code !== undefined)
}

function sizeFaults({ grids, estates }: Plan): Fault[] {
  const sizes = householdsOf(estates)
  return grids.flatMap(({ _id }): Fault[] => {
    const [least, most] = SIZES[levelOf(_id) === 'microGrid' ? 'microGrid' : 'grid']
    const households = sizes.get(_id) ?? 0
    const fits = least <= households && households <= most
    return fits ? [] : [{ fault: 'size', code: _id, households, least, most }]
  })
}

function repeated({ name: estate, buildings }: Estate): Fault[] {
  const twice = <T>(list: readonly T[], keys: ((it: T) => string)[]) =>
    list.filter((it, index) =>
      list.slice(0, index).some((other) => keys.some((key) => key(other) === key(it))),
    )
  return [
    ...twice(buildings, [({ id }) => id, ({ name }) => name]).map(
      ({ name }): Fault => ({ fault: 'twice', spot: { estate, building: name } }),
    ),
    ...buildings.flatMap((building) =>
      twice(building.units, [({ name }) => name]).map(
        ({ name }): Fault => ({ fault: 'twice', spot: { estate, building: building.name, unit: name } }),
      ),
    ),
  ]
}

function misfits({ _id, name: estate, buildings }: Estate, known: ReadonlySet<DivisionCode>): Fault[] {
  const community = communityOfEstate(_id)
  return buildings.flatMap((building) => [
    ...misfit(codesOf(building), { estate, building: building.name }, community, known),
    ...building.units
      .filter(({ grid, microGrid }) => grid ?? microGrid)
      .flatMap((unit) =>
        misfit(
          codesOf(building, unit),
          { estate, building: building.name, unit: unit.name },
          community,
          known,
        ),
      ),
  ])
}

function misfit(
  codes: readonly DivisionCode[],
  spot: Spot,
  community: DivisionCode,
  known: ReadonlySet<DivisionCode>,
): Fault[] {
  const [grid = community, microGrid] = codes
  const faults = codes
    .filter((code) => !known.has(code))
    .map((code): Fault => ({ fault: 'unknown', code, spot }))
  if (microGrid && gridOf(microGrid) !== grid) faults.push({ fault: 'split', codes: [grid, microGrid], spot })
  if (communityOf(grid) !== community) faults.push({ fault: 'split', codes: [community, grid], spot })
  return faults
}
