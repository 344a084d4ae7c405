import { postsInside } from '../contact/store'
import { whomToRing } from '../feedback/arrival'
import { CATEGORIES } from '../feedback/feedback'
import { HANDLING_STEPS } from '../feedback/steps'
import { mattersToRing } from '../feedback/store'
import { gridName } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { desksOf } from './desk'
import { MOST_CALLS } from './workbench'

/**
 * What the duty desks of the caller's communities have to ring about: matters nobody has opened for half a
 * working day, and whose phone to ring. Not what they are about: a desk need not read them.
 */
export async function callList({ actor, today }: StaffCall) {
  const communities = desksOf(actor)
  const [matters, posts] = await Promise.all([
    mattersToRing(communities, MOST_CALLS),
    postsInside(communities),
  ])
  const steps: readonly string[] = HANDLING_STEPS
  return {
    calls: matters.flatMap(({ _id: id, number, category, step, holder, arrival }) => {
      if (!arrival || !steps.includes(step)) return []
      const tried = arrival.calls.map(({ by, at }) => ({ name: by.name, at }))
      const people = whomToRing(holder, posts, today)
      const { at } = arrival
      return [{ id, number, category: CATEGORIES[category], scope: gridName(holder), at, people, tried }]
    }),
  }
}
