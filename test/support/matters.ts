import type { Feedback, LedgerLine, Rating } from '../../cloudfunctions/feedback/feedback'
import type { Step } from '../../cloudfunctions/feedback/steps'
import type { InputOf } from './caller'
import { type District, freshKey } from './district'
import { PEOPLE, PLACES } from './people'

/** What a resident sends: a broken lamp in her own staircase. */
export function aSubmission(changes: Partial<InputOf<'feedback.submit'>> = {}): InputOf<'feedback.submit'> {
  return {
    key: freshKey(),
    category: 'facilities',
    text: '三楼的楼道灯不亮了，晚上下楼看不清。',
    photos: [],
    place: PLACES.home,
    ...changes,
  }
}

export function anAcceptance(id: string, key = freshKey()): InputOf<'feedback.advance'> {
  return { id, key, move: 'accept' }
}

export function aReply(id: string, word = '灯已换好，请您晚上再看看。'): InputOf<'feedback.advance'> {
  return { id, key: freshKey(), move: 'finish', word }
}

export function aRating(id: string, rating: Rating = 'satisfied'): InputOf<'feedback.advance'> {
  return { id, key: freshKey(), move: 'rate', rating }
}

/** A matter of 王桂英's that micro-grid 02-1 holds, moved on as far as `step` by its people. Its id. */
export async function aMatterIn(
  district: District,
  step: Step,
  changes?: Partial<InputOf<'feedback.submit'>>,
) {
  const [wang, zhang] = [district.as(PEOPLE.wang), district.as(PEOPLE.zhang)]
  const { id } = await wang.gets('feedback.submit', aSubmission(changes))
  if (step === 'filed') return id
  await zhang.gets('feedback.advance', anAcceptance(id))
  if (step === 'handling') return id
  await zhang.gets('feedback.advance', aReply(id))
  if (step === 'finished') return id
  await wang.gets('feedback.advance', aRating(id))
  return id
}

/** Matters that are copied, made once for each district and step. */
const originals = new WeakMap<District, Map<Step, Promise<string>>>()

/** A matter of 王桂英's of its own, as `aMatterIn` moves one on as far as `step`, with these changes. Its id. */
export async function aMatter(district: District, step: Step, changes?: Partial<Feedback>): Promise<string> {
  const made = originals.get(district) ?? new Map<Step, Promise<string>>()
  originals.set(district, made)
  const original = made.get(step) ?? aMatterIn(district, step)
  made.set(step, original)
  return aCopyOf(district, await original, changes)
}

let copies = 0

/** The same matter once more under an id and a number of its own, without its ledger. Its id. */
export function aCopyOf(district: District, id: string, changes: Partial<Feedback> = {}): string {
  const matter = matterOf(district, id)
  if (!matter) throw new Error(`no such matter: ${id}`)
  copies++
  const own = { _id: `copy-${copies}-of-${id}`, number: `200101-${String(copies).padStart(6, '0')}` }
  district.add('feedback', { ...matter, ...own, ...changes })
  for (const line of ledgerOf(district, id))
    district.add('ledger', { ...line, _id: `${own._id}:${line.sequence}`, of: own._id })
  return own._id
}

/** The document of a matter as it stands in the store. */
export function matterOf(district: District, id: string): Feedback | undefined {
  return district.find('feedback', { _id: id })[0]
}

/** What its ledger tells, in order. */
export function ledgerOf(district: District, id: string) {
  return (district.find('ledger', { of: id }) as LedgerLine[]).sort(
    (one, other) => one.sequence - other.sequence,
  )
}
