/** The subscribe messages 订阅消息 this product sends, at the moments people care about. */
export const TEMPLATES = {
  caseMoved: { name: '诉求进展' },
  caseArrived: { name: '诉求待办' },
  caseDue: { name: '诉求时限' },
  caseReminded: { name: '诉求催办' },
  calendarMissing: { name: '节假日安排待填' },
} as const satisfies Record<string, { name: string }>

export type Template = keyof typeof TEMPLATES

/** What becomes of a message. `noGrant`: the person has not asked for this template, or used his grants up. */
export type MessageState = 'waiting' | 'sent' | 'noGrant' | 'failed' | 'withdrawn'

/**
 * A message in the outbox 发件箱: written in the transaction of the change it tells of, sent after it.
 * Its id follows from what it tells and to whom, so that it is written once and sent once.
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
