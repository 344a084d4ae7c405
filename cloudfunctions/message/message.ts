import { TEMPLATES } from '../messages'
import type { PostKind } from '../platform/post-kind'
import type { Tap, TemplateRow } from './template'

export type Template = keyof typeof TEMPLATES

/** WeChat asks for at most so many templates at once. */
export const MOST_ASKED = 3

/** What is asked for at this tap of someone with these posts. */
export function askedAt(tap: Tap, posts: readonly { kind: PostKind }[]): Template[] {
  return (Object.keys(TEMPLATES) as Template[]).filter((template) => {
    const row: TemplateRow = TEMPLATES[template]
    return row.askedAt === tap && (!row.asks || posts.some(({ kind }) => row.asks?.includes(kind)))
  })
}

/**
 * What becomes of a message.
 * `noGrant`: the person has not asked for this template, used his grants up, or took them back.
 * `sending`: claimed, and handed to WeChat or about to be. `uncertain`: claimed, and nobody knows whether it went
 * out; it is never tried again, so that nobody gets it twice. `failed`: given up.
 */
export const MESSAGE_STATES = [
  'waiting',
  'sending',
  'sent',
  'noGrant',
  'uncertain',
  'failed',
  'withdrawn',
] as const

export type MessageState = (typeof MESSAGE_STATES)[number]

/**
 * A message in the outbox 发件箱: written in the transaction of the change it tells of, sent after it.
 * Its id follows from what it tells and to whom, so that it is there once and sent once, however often a verb
 * or a timer says it.
 */
export interface Message {
  /** `<what it tells>:<template>:<openid>`. */
  _id: string
  /** The receiver's openid. */
  to: string
  template: Template
  /** The template's words by their name in the templates table. */
  words: Record<string, string>
  /** What it is about, and where its tap leads: the id that the page of its template takes. */
  about: string
  /** Not before this instant. */
  sendAt: number
  state: MessageState
  attempts: number
  /** When it was last claimed for sending. */
  claimedAt?: number
  /** What WeChat said, the last time it was not sent. */
  failure?: string
}

/**
 * The messages of one change: one document, however many they are, so that telling people costs a change one
 * operation. The courier puts each into the outbox and takes the bag away (deliver.ts).
 */
export interface Mailbag {
  _id: string
  /** When the first of them is due: no sooner is it opened. */
  sendAt: number
  messages: Message[]
}

/** A message as a verb writes it. */
export type NewMessage = Pick<Message, 'to' | 'template' | 'words' | 'about' | 'sendAt'> & {
  /** What it tells of: a ledger line's id, `<signup>:promoted`. */
  tells: string
}

/** The message as it waits in the outbox. */
export function waiting({ tells, ...message }: NewMessage): Message {
  return { _id: `${tells}:${message.template}:${message.to}`, ...message, state: 'waiting', attempts: 0 }
}
