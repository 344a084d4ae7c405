import { placeLabel } from '../division/estate'
import { estatesOf } from '../division/store'
import { beijingDay } from '../platform/day'
import type { PersonCall } from '../platform/procedure'
import { CATEGORIES, type LedgerLine } from './feedback'
import { ENDED_STEPS } from './joining'
import { STEPS } from './steps'
import { joinsBy, ledgerOf, mattersById } from './store'

/** More than anybody joins within a year. */
const MOST = 20

/**
 * What the caller has joined 我也遇到, the newest first: category, building, and every step with its day.
 * Never what was written, by whom, or who handles it.
 */
export async function joinedFeedback({ openid }: PersonCall) {
  const joins = await joinsBy(openid, MOST)
  const ids = joins.map(({ feedback }) => feedback)
  if (ids.length === 0) return { matters: [] }
  const found = await mattersById(ids)
  const matters = ids.flatMap((id) => found.get(id) ?? [])
  const [lines, estates] = await Promise.all([
    ledgerOf(matters),
    estatesOf([...new Set(matters.map(({ place }) => place.estateId))]),
  ])
  return {
    matters: matters.map(({ _id, category, place, step, weight }) => {
      const estate = estates.find((one) => one._id === place.estateId)
      return {
        id: _id,
        category: CATEGORIES[category],
        building: estate ? placeLabel(estate, { estateId: estate._id, buildingId: place.buildingId }) : '',
        stepName: STEPS[step].name,
        ended: ENDED_STEPS.includes(step),
        /** How many people have met with it. */
        weight,
        steps: stepsOf(lines.filter(({ of }) => of === _id)),
      }
    }),
  }
}

function stepsOf(lines: readonly LedgerLine[]) {
  return lines.flatMap(({ step, at }) => (step ? { stepName: STEPS[step].name, day: beijingDay(at) } : []))
}
