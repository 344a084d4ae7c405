import { isDeepStrictEqual } from 'node:util'
import { addOnce, change } from '../../platform/database'
import { refuse } from '../../platform/refusal'
import type { Activity } from '../activity'
import { type ActivityLine, lineOf, type Telling, WRITTEN, type WrittenField } from '../line'
import { activityOf } from '../store'

/** Whoever comes between signs up or cancels; that many in a row do not. */
const ATTEMPTS = 50

/** Who does what, when and why, as the ledger tells it of each activity that it changes. */
type Deed = Pick<Telling, 'told' | 'by' | 'at' | 'word'>

/** Pure; `undefined` leaves the activity as it is. */
type Decide = (activity: Activity) => Partial<Activity> | undefined

/**
 * Rewrites activities one after the other, and tells the ledger of those that were changed: one operation for each of
 * them, and one for all lines together, also when a later one is refused. What breaks off between an activity and
 * its line is told by the timer (settle.ts).
 */
export async function rewriting(
  deed: Deed,
  work: (rewrite: (first: Activity, decide: Decide) => Promise<void>) => Promise<void>,
): Promise<void> {
  const lines: ActivityLine[] = []
  try {
    await work(async (first, decide) => {
      const line = await rewrite(first, decide, deed)
      if (line) lines.push(line)
    })
  } finally {
    await addOnce('ledger', lines)
  }
}

/**
 * Writes what `decide` makes of the activity, on the very version it was made of, and once more when somebody
 * signed up in between: an organiser is not sent away because his activity is wanted. The same update notes what its
 * line tells. Answers that line.
 */
async function rewrite(first: Activity, decide: Decide, deed: Deed): Promise<ActivityLine | undefined> {
  let activity = first
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const fields = decide(activity)
    if (!fields) return undefined
    const { _id, version, untold = [], untoldSince = deed.at } = activity
    const telling = tellingOf(activity, fields, deed)
    const noted = { untold: [...untold, telling], untoldSince }
    if (await change('activities', { _id, version }, { ...fields, ...noted, version: telling.sequence }))
      return lineOf(activity, telling)
    activity = await activityOf(_id)
  }
  throw refuse('activity/changed')
}

function tellingOf(before: Activity, fields: Partial<Activity>, { told, by, at, word }: Deed): Telling {
  return {
    ...{ sequence: before.version + 1, told, by, at, state: fields.state ?? before.state },
    ...(word && { word }),
    ...(told === 'edit' && { changed: changedIn(before, fields) }),
  }
}

/** The fields that will be others; one that is undefined is one that is not there. */
export function changedIn(before: Activity, fields: Partial<Activity>): WrittenField[] {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null))
  return WRITTEN.filter(
    (field) => field in fields && !isDeepStrictEqual(plain(before[field]), plain(fields[field])),
  )
}
