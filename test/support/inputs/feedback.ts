import type { Place } from '../../../cloudfunctions/division/estate'
import type { Category, Feedback } from '../../../cloudfunctions/feedback/feedback'
import type { Step } from '../../../cloudfunctions/feedback/steps'
import type { Template } from '../../../cloudfunctions/message/message'
import type { Call } from '../contract/call'
import { chen, li, wang, xu, zhang, zhou } from '../contract/callers'
import { type District, freshKey } from '../district'
import { changeDivision } from '../map'
import { aMatter, aSubmission } from '../matters'
import { grantsOf } from '../messages'
import { PLACES } from '../people'
import { aFile, upload } from '../photos'

const POLICE_OFFICER = 'sample-ma-jun'

/** The id of a matter of its own in this step. */
export const matterIn =
  (step: Step, changes?: Partial<Feedback>) =>
  async (it: District): Promise<{ id: string }> => ({ id: await aMatter(it, step, changes) })

/** A matter that has gone as far as this holder. */
export const heldBy = (holder: string, step: Step) => matterIn('handling', { holder, step })

/** One with a ticket of the supervisor's. */
export const ticketed = (state: 'open' | 'answered') =>
  matterIn('handling', { ticket: { state, word: '请抓紧', at: 1 } })

/** One past its promise. */
export const late = matterIn('filed', {
  due: { kind: 'accept', from: '2026-01-01', days: 3, on: '2026-01-05', estimated: false },
})

/** One with the phone of its author. */
export async function toReveal(it: District) {
  const { id } = await matterIn('filed', { contactPhone: '10000000001' })(it)
  return { id, key: freshKey(), what: 'contactPhone', purpose: 'contact' } as const
}

/** One its handler has opened already. */
export async function readBefore(it: District) {
  const id = await aMatter(it, 'filed')
  await it.as(zhang).gets('feedback.read', { id })
  return { id }
}

export async function withPhotos({ cloud }: District) {
  const names = Array.from({ length: 9 }, (_none, index) => `budget-${index}.jpg`)
  return aSubmission({
    photos: await Promise.all(names.map((name) => upload(cloud, wang, name, aFile('jpeg')))),
  })
}

/** A submission with a point on the map; cold: the division has just changed, warm: somebody filed before. */
export const atPoint = (state: 'cold' | 'warm') => async (it: District) => {
  await changeDivision(it)
  if (state === 'warm') await it.as(wang).gets('feedback.submit', aSubmission({ place: PLACES.point }))
  return aSubmission({ place: PLACES.point })
}

/** Everybody whom a matter of this place may tell has asked for messages, and its category informs all it can. */
export const toEager = (place: Place) => async (it: District) => {
  for (const to of [wang, zhang, li, xu, chen, POLICE_OFFICER])
    for (const template of ['caseMoved', 'caseArrived', 'caseInformed'] as const)
      await grantsOf(it, to, template, 5)
  await changeDivision(it)
  return aSubmission({ category: 'neighbours', place })
}

/** What a move sends when somebody who is told of it has asked for messages. */
export const toldTo =
  (to: string, template: Template, move: Call<'feedback.advance'>) => async (it: District) => {
    await grantsOf(it, to, template, 5)
    return move.input(it)
  }

export const similarTo = (category: Category) => ({ category, place: PLACES.home })

export async function besideOthers(it: District) {
  await it.as(zhou).gets('feedback.submit', aSubmission({ category: 'neighbours' }))
  return similarTo('neighbours')
}

export async function whoJoined(it: District) {
  await it.as(zhou).gets('feedback.join', await matterIn('filed')(it))
}

export function aSavedTemplate(it: District) {
  const _id = freshKey()
  it.add('answerTemplates', { _id, unit: '320402003001', text: '已办好。' })
  return { id: _id }
}

/** Asks whom it may be passed on to. */
export const whereTo = async (it: District) => {
  return { ...(await matterIn('filed')(it)), move: 'forward' as const }
}

export const aNote = async (it: District) => {
  return { ...(await matterIn('filed')(it)), key: freshKey(), word: '已联系物业' }
}

export const toAcceptAll = async (it: District) => ({ ids: [await aMatter(it, 'filed')], key: freshKey() })
