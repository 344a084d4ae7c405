import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import { arrivalOf } from '../../cloudfunctions/feedback/arrival'
import { type Grant, grantId } from '../../cloudfunctions/message/grant'
import type { Message, Template } from '../../cloudfunctions/message/message'
import type { District } from './district'
import { aCopyOf, matterOf } from './matters'

/** As the sample district has it. */
export const TEMPLATE_ID = (template: Template) => `local-${template}`

/** Somebody has granted so many messages of a template. */
export async function grantsOf(district: District, to: string, template: Template, count: number) {
  const _id = grantId(to, template)
  await district.forget('messageGrants', _id)
  const grant: Grant = {
    _id,
    to,
    template,
    templateId: TEMPLATE_ID(template),
    count,
    lines: [],
    recentKeys: [],
  }
  district.add('messageGrants', grant)
}

/** How many he has left. */
export function stockOf(district: District, to: string, template: Template): number | undefined {
  return district.find('messageGrants', { _id: grantId(to, template) })[0]?.count
}

/** The messages that are so: in the outbox, sent or not, and in bags nobody has opened; each once, as it is sent. */
export function messagesOf(district: District, asked: Partial<Message>): Message[] {
  const bagged = district.find('mailbags').flatMap(({ messages }) => messages)
  const fields = Object.entries(asked) as [keyof Message, unknown][]
  const all = new Map([...bagged, ...district.find('outbox')].map((message) => [message._id, message]))
  return [...all.values()].filter((message) => fields.every(([field, value]) => message[field] === value))
}

/** What one person is told about a matter. */
export function messagesTo(district: District, to: string, about: string): Message[] {
  return messagesOf(district, { to, about })
}

/** Lets the courier come by, now or so many ms later; the event of a timer tells the second. */
export function courier(district: District, later = 1000) {
  return district.cloud.timers.fire('courier', new Date(Date.now() + later))
}

/** What WeChat was asked to send. */
export function sent(district: District) {
  return district.cloud.openapi.sent.filter(({ api }) => api === 'subscribeMessage.send')
}

/** A copy of the matter that has been unread with its holder for half a working day: the desk is to ring. Its id. */
export function anUnreadCase(district: District, id: string): string {
  const matter = matterOf(district, id)
  if (!matter) throw new Error(`no such matter: ${id}`)
  const arrival = arrivalOf(matter, matter.filedAt, officialCalendar)
  return aCopyOf(district, id, { arrival: { ...arrival, state: 'passedOn' } })
}
