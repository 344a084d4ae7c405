import { readInput } from '../../../cloudfunctions/activity/schema'
import type { Signup } from '../../../cloudfunctions/activity/signup'
import { activityOf, signupId } from '../../../cloudfunctions/activity/store'
import { HOUSE } from '../../../cloudfunctions/house'
import { add, count, transaction } from '../../../cloudfunctions/platform/database'
import { procedure, type ResidentCall, router } from '../../../cloudfunctions/platform/procedure'
import { refuse } from '../../../cloudfunctions/platform/refusal'
import { serve } from '../../../cloudfunctions/platform/serve'

/** Two other ways to give places, through the same door, to hold ours against: this is not product code. */
export const main = serve(
  router({
    control: router({
      countThenInsert: procedure('resident')
        .input(readInput)
        .mutation(({ input, ctx }) => countThenInsert(input.id, ctx)),
      inTransaction: procedure('resident')
        .input(readInput)
        .mutation(({ input, ctx }) => inTransaction(input.id, ctx)),
    }),
  }),
  HOUSE,
)

/** What is written everywhere: count who is in, and if there is room, insert. */
async function countThenInsert(id: string, call: ResidentCall) {
  const activity = await activityOf(id)
  const taken = await count('signups', { activity: id, role: 'participant', state: 'seated' })
  if (taken >= activity.capacity) return { state: 'waiting' }
  await add('signups', seated(id, call))
  return { state: 'seated' }
}

/** The same in one transaction, which is right and fails honest people when many come at once. */
function inTransaction(id: string, call: ResidentCall) {
  return transaction(async (t) => {
    const activity = await t.read('activities', id)
    if (!activity) throw refuse('activity/unknown')
    const { seats } = activity.places.participant
    const signup = seated(id, call)
    if (Object.keys(seats).length >= activity.capacity) {
      await t.add('signups', { ...signup, state: 'waiting' })
      return { state: 'waiting' }
    }
    const participant = { seats: { ...seats, [signup._id]: 1 } }
    await t.put('activities', { ...activity, places: { ...activity.places, participant } })
    await t.add('signups', signup)
    return { state: 'seated' }
  })
}

function seated(activity: string, { openid, resident, now }: ResidentCall): Signup {
  const { name, homeLabel } = resident
  return {
    _id: signupId(activity, openid),
    ...{ activity, community: activity.slice(0, 12), person: openid, role: 'participant', name, homeLabel },
    ...{
      people: [{ name }],
      size: 1,
      answers: {},
      state: 'seated',
      askedAt: now,
      changedAt: now,
      key: 'control',
    },
  }
}
