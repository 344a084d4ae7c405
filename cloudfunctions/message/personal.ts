import type { PersonalData } from '../privacy/personal-data'

/** The kinds of personal data it asks for, and what is told of each. */
export const kinds = {
  message: {
    name: '消息',
    what: '您同意接收过哪些消息，发给您的消息',
    why: '在办理、报名、时长有变动时告诉您',
    seenBy: '您自己',
    kept: '到您删除为止',
    consenting: 'using',
    erased: { gone: '消息的记录和订阅；还没发出的消息不再发送' },
  },
} as const satisfies Record<string, PersonalData>

/** What of residents stands in each of its collections. */
export const holdings = {
  messageGrants: ['message'],
  outbox: ['message'],
  mailbags: ['message'],
} as const
