import { randomUUID } from 'node:crypto'
import {
  add,
  addOnce,
  command,
  find,
  read,
  remove,
  type Transaction,
  transaction,
} from '../platform/database'
import { type DivisionCode, districtOf } from '../platform/division'
import type { Outcome } from '../platform/outcome'
import type { TemplateIds } from '../settings/settings'
import { type Grant, grantId, left, used } from './grant'
import { type Mailbag, type Message, type NewMessage, type Template, waiting } from './message'
import { CLAIM_LASTS, settled } from './outcome'

/**
 * Writes the messages of a change in its transaction. One operation, however many they are, and none without any.
 * They leave within a minute. What has been said before, sent or not, is not said again: whoever may run twice
 * need not ask.
 */
export async function queue(t: Transaction, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length > 0) await t.add('mailbags', bagOf(messages))
}

/** The same for messages that hang on no change, or on one that is done and may be repeated. */
export async function queueAlone(messages: readonly NewMessage[]): Promise<void> {
  if (messages.length > 0) await add('mailbags', bagOf(messages))
}

function bagOf(messages: readonly NewMessage[]): Mailbag {
  const sendAt = Math.min(...messages.map((message) => message.sendAt))
  return { _id: randomUUID(), sendAt, messages: messages.map(waiting) }
}

/** The bags that are due, the longest waiting first. */
export function dueBags(now: number, limit: number): Promise<Mailbag[]> {
  return find('mailbags', { where: { sendAt: command.lte(now) }, orderBy: { sendAt: 'asc' }, limit })
}

/** Puts what is in a bag into the outbox, each message once, whoever else is at it or was broken off before. */
export async function openBag({ _id, messages }: Mailbag): Promise<void> {
  await addOnce('outbox', messages)
  await remove('mailbags', _id)
}

/** What this person may still be sent of a template. One operation. */
export function grantOf(to: string, template: Template): Promise<Grant | undefined> {
  return read('messageGrants', grantId(to, template))
}

/** What this person may still be sent of these templates. One operation. */
export function grantsOf(to: string, templates: readonly Template[]): Promise<Grant[]> {
  const ids = templates.map((template) => grantId(to, template))
  return find('messageGrants', { where: { _id: command.in(ids) }, limit: ids.length || 1 })
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
