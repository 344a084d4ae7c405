import { officialCalendar } from '../../cloudfunctions/calendar/official-calendar'
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

/** What waits in the outbox about a matter, or has left it, to one person. */
export function messagesTo(district: District, to: string, about: string): Message[] {
  return district.find('outbox', { to, about })
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
