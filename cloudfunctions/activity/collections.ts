import { collection } from '../platform/collection'
import { activityLineSchema, activitySchema, familySchema, signupLineSchema, signupSchema } from './schema'

export const collections = {
  activities: collection(activitySchema, [
    { keys: { community: 1, state: 1, endsAt: 1, _id: 1 } },
    { keys: { state: 1, startsAt: 1, _id: 1 } },
    { keys: { 'series.id': 1, startsAt: 1 } },
    { keys: { community: 1, endsAt: 1, _id: 1 } },
    { keys: { 'by.post': 1, endsAt: 1, _id: 1 } },
    { keys: { untoldSince: 1 } },
  ]),
  signups: collection(signupSchema, [
    { keys: { activity: 1, role: 1, state: 1, askedAt: 1, _id: 1 } },
    { keys: { activity: 1, household: 1 } },
    { keys: { person: 1, askedAt: -1, _id: -1 } },
    { keys: { state: 1, confirmBy: 1 } },
    { keys: { untoldAt: 1 } },
    { keys: { unrecordedSince: 1 } },
  ]),
  families: collection(familySchema),
}

/** The kinds of ledger line it writes. */
export const lines = [activityLineSchema, signupLineSchema] as const
