import { placeLabel } from '../division/estate'
import { estatesOf } from '../division/store'
import type { NewMessage } from '../message/message'
import { queue } from '../message/store'
import { type Transaction, transaction } from '../platform/database'
import type { Job } from '../platform/timer'
import { CATEGORIES, type Feedback, type FeedbackJoin, type LedgerLine } from './feedback'
import { ENDED_STEPS, endOf } from './joining'
import { endedUntold, joinsOf, ledgerOf, reopenedTold } from './store'

/** Matters of one turn, and joiners of one transaction. */
const MATTERS = 50
const TOGETHER = 20

/**
 * Tells everyone who joined a matter of its end. A matter with 300 of them is told in small transactions;
 * each joiner keeps which end he was told of, so that a turn that was broken off goes on without telling
 * anyone twice. A matter that was opened again will be told again.
 */
export const job: Job = async ({ now, hasTime }) => {
  for (const { _id } of await reopenedTold(MATTERS)) await mark(_id, 'toTell')
  for (const matter of await endedUntold(MATTERS)) {
    if (!hasTime()) return undefined
    if (await tellAll(matter, now, hasTime)) await mark(matter._id, 'told')
  }
  return undefined
}

/** True when everyone has been told; false when the time was over. */
async function tellAll(matter: Feedback, now: number, hasTime: () => boolean): Promise<boolean> {
  const end = endOf(await ledgerOf([matter]))
  if (!end) return true
  const words = { category: CATEGORIES[matter.category], place: await buildingOf(matter) }
  const messageTo = (to: string) =>
    ({ to, template: 'joinedEnded', words, about: matter._id, sendAt: now, tells: end._id }) as const
  for (let after = '', full = true; full; ) {
    if (!hasTime()) return false
    const joins = await joinsOf(matter._id, after, TOGETHER)
    await transaction((t) => tell(t, joins, end, messageTo))
    after = joins.at(-1)?._id ?? after
    full = joins.length === TOGETHER
  }
  return true
}

async function tell(
  t: Transaction,
  joins: readonly FeedbackJoin[],
  end: LedgerLine,
  messageTo: (openid: string) => NewMessage,
): Promise<void> {
  const messages: NewMessage[] = []
  for (const { _id } of joins) {
    const join = await t.read('feedbackJoins', _id)
    if (!join || join.toldOf === end._id) continue
    messages.push(messageTo(join.openid))
    await t.put('feedbackJoins', { ...join, toldOf: end._id })
  }
  await queue(t, messages)
}

/** What a neighbour may know of the place: the building, neither unit nor room. */
async function buildingOf({ _id, place: { estateId, buildingId } }: Feedback): Promise<string> {
  // As it was filed: the estate itself, whatever has become of it.
  const [estate] = await estatesOf([estateId])
  if (!estate) throw new Error(`no estate of matter ${_id}`)
  return placeLabel(estate, { estateId, buildingId })
}

/** Unless the matter has moved on meanwhile: then the next turn sees to it. */
async function mark(id: string, joiners: NonNullable<Feedback['joiners']>): Promise<void> {
  await transaction(async (t) => {
    const matter = await t.read('feedback', id)
    const ended = !!matter && ENDED_STEPS.includes(matter.step)
    if (matter && ended === (joiners === 'told')) await t.put('feedback', { ...matter, joiners })
  })
}
