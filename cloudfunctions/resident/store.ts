import { staffOf } from '../contact/staff-store'
import type { AskedKind } from '../personal'
import type { Actor } from '../platform/actor'
import type { Moment } from '../platform/clock'
import { addNew, change, command, find, put, read } from '../platform/database'
import type { Cursor } from '../platform/page'
import { refuse } from '../platform/refusal'
import { refuseOther } from '../platform/submission'
import { agreeing } from '../privacy/consent'
import type { Resident } from './resident'
import type { Reveal } from './reveal'

/** The resident with this openid, as he enrolled himself. One operation. */
export function residentOf(openid: string): Promise<Resident | undefined> {
  return read('residents', openid)
}

/** Logs a look at somebody's data; the same look sent twice is one. Refuses another look under the same id. */
export async function logReveal(reveal: Reveal): Promise<void> {
  if (await addNew('reveals', [reveal])) return
  const { owner, feedback, what, purpose } = reveal
  refuseOther(await read('reveals', reveal._id), { owner, feedback, what, purpose })
}

/**
 * Homes in these buildings of an estate lie in another estate from now on, for their community was divided;
 * buildings keep their names and ids. Doing it again changes nothing. One operation.
 */
export async function moveHomes(estateId: string, buildings: readonly string[], to: string): Promise<void> {
  const where = { 'home.estateId': estateId, 'home.buildingId': command.in([...buildings]) }
  await change('residents', where, { 'home.estateId': to })
}

/** Who has looked at a person's data, the latest first. */
export function revealsOf(owner: string, limit: number, after?: Cursor): Promise<Reveal[]> {
  return find('reveals', { where: { owner }, orderBy: { at: 'desc', _id: 'desc' }, after, limit })
}

/** The caller in all he is here: staff by the roster, resident by his own word. Two operations at once. */
export async function actorOf(openid: string, moment: Moment): Promise<Actor & { resident?: Resident }> {
  const [actor, resident] = await Promise.all([staffOf(openid, moment), residentOf(openid)])
  return { ...actor, resident }
}

/**
 * Sees to it that a resident has agreed to what he sends, now or before (个人信息保护法 第13、14、29条), and keeps
 * what he agrees to for the first time: one operation then, else none. Refuses what he has not agreed to.
 */
export async function keepConsent(
  resident: Resident,
  needed: readonly AskedKind[],
  agreed: readonly AskedKind[],
  { today }: Pick<Moment, 'today'>,
): Promise<void> {
  const consents = agreeing(resident, needed, agreed, today)
  if (consents === 'missing') throw refuse('privacy/consent')
  if (consents) await put('residents', { ...resident, consents })
}
