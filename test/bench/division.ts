import type { Post } from '../../cloudfunctions/contact/post'
import { areaOf } from '../../cloudfunctions/division/area'
import { contains, gridMap } from '../../cloudfunctions/division/effects/grid-map'
import { communityOfEstate } from '../../cloudfunctions/division/estate'
import type { Point } from '../../cloudfunctions/division/point'
import { route } from '../../cloudfunctions/feedback/routing'
import { communityOf } from '../../cloudfunctions/platform/division'
import { TODAY } from '../support/builders'
import { FULL, generateDistrict } from '../support/division/generate'
import { random } from '../support/division/random'
import { generateRoster } from '../support/division/roster'
import { importBench } from './import'
import type { Figures } from './run'

/** Many times the district of the requirement, so that a scan would show. */
const MANY = { communities: 1_250, grids: 10_000, microGrids: 0, households: 3_540_000 }
const POINTS = 10_000
const SEED = 2026

/** What routing costs, with an index and without, and whether both say the same. */
export async function bench(): Promise<Figures> {
  return {
    figures: { ...points(), ...units(), ...(await importBench()) },
    limits: {
      'routing.point.us': 100,
      'routing.disagreements': 0,
      'routing.unrouted': 0,
      'import.dryRun.seconds': 60,
      'import.longestCall.seconds': 60,
      'import.secondRun.changes': 0,
    },
  }
}

function points(): Record<string, number> {
  const { grids, communities } = generateDistrict(MANY, SEED)
  const drawn = grids.flatMap(({ _id, area }) => (area ? [{ _id, area }] : []))
  const dice = random(SEED)
  const corners = communities.flatMap(({ area }) => area.flat())
  const [west, south] = [least(corners, 0), least(corners, 1)]
  const [east, north] = [most(corners, 0), most(corners, 1)]
  const wanted: Point[] = Array.from({ length: POINTS }, () => ({
    longitude: west + dice.next() * (east - west),
    latitude: south + dice.next() * (north - south),
  }))
  const started = performance.now()
  const map = gridMap(grids)
  const built = performance.now() - started
  const [byIndex, indexTime] = timed(wanted, (point) => map.gridAt(point))
  const [byScan, scanTime] = timed(wanted, (point) => drawn.find(({ area }) => contains(area, point))?._id)
  return {
    'routing.grids': drawn.length,
    'routing.index.build.ms': Math.round(built),
    'routing.point.us': indexTime,
    'routing.scan.us': scanTime,
    'routing.ratioToLinearScan': Math.round(scanTime / indexTime),
    'routing.disagreements': byIndex.filter((grid, index) => grid !== byScan[index]).length,
  }
}

/** Every unit of the full district, routed to who answers for it in a roster with many faults. */
function units(): Record<string, number> {
  const district = generateDistrict(FULL, SEED)
  const known = new Set(district.grids.map(({ _id }) => _id))
  const roster = new Map<string, Post[]>()
  for (const post of generateRoster(district, SEED)) {
    const community = communityOf(post.scope) ?? ''
    roster.set(community, [...(roster.get(community) ?? []), post])
  }
  const all = district.estates.flatMap((estate) =>
    estate.buildings.flatMap(({ id, units }) =>
      units.map(({ name }) => ({ estate, place: { estateId: estate._id, buildingId: id, unit: name } })),
    ),
  )
  const [routes, unitTime] = timed(all, ({ estate, place }) =>
    route(estate, place, roster.get(communityOfEstate(estate._id)) ?? [], TODAY),
  )
  const unrouted = all.filter(({ estate, place }, index) => {
    const { area = '' } = areaOf(estate, place)
    return !known.has(area) || !routes[index]?.holder
  })
  return {
    'routing.units': all.length,
    'routing.unit.us': unitTime,
    'routing.unrouted': unrouted.length,
  }
}

/** The answers, and the microseconds one takes on average, to a tenth. */
function timed<T, R>(list: readonly T[], work: (it: T) => R): [R[], number] {
  const started = performance.now()
  const answers = list.map(work)
  return [answers, Math.round(((performance.now() - started) * 10_000) / list.length) / 10]
}

function least(corners: readonly [number, number][], of: 0 | 1): number {
  return corners.reduce((found, corner) => Math.min(found, corner[of]), Infinity)
}

function most(corners: readonly [number, number][], of: 0 | 1): number {
  return corners.reduce((found, corner) => Math.max(found, corner[of]), -Infinity)
}
