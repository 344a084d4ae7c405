import { postsInside } from '../contact/store'
import { gridName } from '../division/division'
import { whomToRing } from '../feedback/arrival'
import { CATEGORIES } from '../feedback/feedback'
import { HANDLING_STEPS } from '../feedback/steps'
import { arrivalsToRing, mattersById } from '../feedback/store'
import type { StaffCall } from '../platform/procedure'
import { desksOf } from './desk'

/** More than a desk rings in a morning; the longest waiting come first. */
const MOST = 50

/**
 * What the duty desks of the caller's communities have to ring about: matters nobody has opened for half a
 * working day, and whose phone to ring. Not what they are about: a desk need not read them.
 */
export async function callList({ actor, today }: StaffCall) {
  const communities = desksOf(actor)
  const [arrivals, posts] = await Promise.all([arrivalsToRing(communities, MOST), postsInside(communities)])
  const matters = await mattersById(arrivals.map(({ feedback }) => feedback))
  const steps: readonly string[] = HANDLING_STEPS
  return {
    calls: arrivals.flatMap(({ _id, feedback, holder, at, calls }) => {
      const matter = matters.get(feedback)
      if (matter?.holder !== holder || !steps.includes(matter.step)) return []
      const { number, category } = matter
      const tried = calls.map(({ by, at: when }) => ({ name: by.name, at: when }))
      const people = whomToRing(holder, posts, today)
      return [{ id: _id, number, category: CATEGORIES[category], scope: gridName(holder), at, people, tried }]
    }),
  }
}
