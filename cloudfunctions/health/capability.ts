import type { TemplateRow } from '../message/template'

/** The subscribe messages 订阅消息 it sends. */
export const messages = {
  calendarMissing: {
    name: '节假日安排待填',
    askedAt: 'workbench',
    asks: ['administrator'],
    page: 'workbench/matters',
    words: { year: 'number1', hint: 'thing2' },
  },
} as const satisfies Record<string, TemplateRow>
