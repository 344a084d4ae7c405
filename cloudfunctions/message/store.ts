import { type DivisionCode, districtOf } from '../division/division'
import { command, find, read, type Transaction, transaction } from '../platform/database'
import { noteQueued } from '../platform/outgoing'
import { type Grant, grantId, left, used } from './grant'
import { type Message, type NewMessage, type Template, type TemplateIds, waiting } from './message'
import { CLAIM_LASTS, type Outcome, settled } from './outcome'

/**
 * Puts messages into the outbox, in the transaction of the change they tell of. One operation each.
 * The call tries to deliver them once it is done; what it does not manage the timer does.
 */
export async function queue(t: Transaction, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages.map(waiting)) {
    await t.put('outbox', message)
    noteQueued(message)
  }
}

/** Puts a message into the outbox unless it is there already, sent or not: for whoever may run again. */
export async function queueOnce(t: Transaction, message: NewMessage): Promise<void> {
  if (!(await t.read('outbox', waiting(message)._id))) await queue(t, [message])
}

/** What this person may still be sent of a template. One operation. */
export function grantOf(to: string, template: Template): Promise<Grant | undefined> {
  return read('messageGrants', grantId(to, template))
}

/** Which of these messages' receivers may still be sent of their templates, by the grants' ids. One operation. */
export async function grantedAmong(messages: readonly Message[]): Promise<Set<string>> {
  const ids = [...new Set(messages.map(({ to, template }) => grantId(to, template)))]
  const grants = await find('messageGrants', { where: { _id: command.in(ids) }, limit: ids.length })
  return new Set(grants.filter(({ count }) => count > 0).map(({ _id }) => _id))
}

/** The template ids of the district that `code` lies in. One operation. */
export async function templateIdsOf(code: DivisionCode): Promise<TemplateIds['ids']> {
  return (await read('messageTemplates', districtOf(code)))?.ids ?? {}
}

/**
 * Claims a message for sending, and the grant it takes: whoever gets it here is the only one who hands it over.
 * Undefined: it is not due, somebody else has it, or there is no grant, which is its end.
 */
export function claim(
  id: string,
  now: number,
): Promise<{ message: Message; templateId: string } | undefined> {
  return transaction(async (t) => {
    const message = await t.read('outbox', id)
    if (message?.state !== 'waiting' || message.sendAt > now) return undefined
    const grant = await t.read('messageGrants', grantId(message.to, message.template))
    if (!grant || left(grant, grant.templateId) === 0) {
      await t.put('outbox', { ...message, state: 'noGrant' })
      return undefined
    }
    const claimed: Message = { ...message, state: 'sending', attempts: message.attempts + 1, claimedAt: now }
    await t.put('outbox', claimed)
    await t.put('messageGrants', used(grant, id, now))
    return { message: claimed, templateId: grant.templateId }
  })
}

/** Writes down what came of a claim; nothing when a later claim is already at it. */
export function settle({ _id, attempts }: Message, outcome: Outcome, now: number): Promise<void> {
  return transaction(async (t) => {
    const message = await t.read('outbox', _id)
    if (!message || message.attempts !== attempts || !['sending', 'uncertain'].includes(message.state)) return
    // What was sent changes nothing about the grants, and so cannot get in the way of others who do.
    const grant =
      outcome.told === 'sent'
        ? undefined
        : await t.read('messageGrants', grantId(message.to, message.template))
    const after = settled(message, grant, outcome, now)
    await t.put('outbox', after.message)
    if (after.grant) await t.put('messageGrants', after.grant)
  })
}

/** What waits and is due, the longest waiting first. */
export function dueMessages(now: number, limit: number): Promise<Message[]> {
  const where = { state: 'waiting', sendAt: command.lte(now) }
  return find('outbox', { where, orderBy: { sendAt: 'asc' }, limit })
}

/** What was claimed by a function that has ended since without a word. */
export function abandonedMessages(now: number, limit: number): Promise<Message[]> {
  const where = { state: 'sending', claimedAt: command.lte(now - CLAIM_LASTS) }
  return find('outbox', { where, orderBy: { sendAt: 'asc' }, limit })
}
