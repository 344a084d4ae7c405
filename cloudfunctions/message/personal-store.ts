import { TEMPLATES } from '../messages'
import { KINDS } from '../personal'
import { command, find, remove } from '../platform/database'
import { wholeMoment } from '../platform/day-words'
import { type Held, type Holder, MOST_HELD } from '../privacy/holder'
import { sheet } from '../privacy/sheet'
import { inWords } from '../privacy/words'
import { grantId } from './grant'
import type { Template } from './message'

/** What he is sent, and what he let be sent. Two operations. */
async function held(openid: string): Promise<Held> {
  const grantIds = (Object.keys(TEMPLATES) as Template[]).map((template) => grantId(openid, template))
  const [grants, messages] = await Promise.all([
    find('messageGrants', { where: { _id: command.in(grantIds) }, limit: MOST_HELD }),
    find('outbox', { where: { to: openid }, limit: MOST_HELD }),
  ])
  return {
    summaries: {
      message: inWords([
        [grants.length, `同意过 ${grants.length} 类消息`],
        [messages.length, `${messages.length} 条消息记录`],
      ]),
    },
    sheets: () => [
      sheet(
        'message',
        KINDS.message.name,
        messages.map(({ template, sendAt, words }) => ({
          时间: wholeMoment(sendAt),
          消息: TEMPLATES[template].name,
          内容: Object.values(words).join('；'),
        })),
      ),
    ],
    async erase({ kinds }) {
      if (!kinds.includes('message')) return
      for (const { _id } of grants) await remove('messageGrants', _id)
      for (const { _id } of messages) await remove('outbox', _id)
    },
  }
}

export const holder: Holder = { held }
