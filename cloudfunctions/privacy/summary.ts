import { beijingDay } from '../calendar/day'
import { wholeDay } from '../calendar/words'
import { hoursInWords } from '../volunteer/volunteer'
import type { Kind } from './kinds'
import type { Held } from './store'

/** What is held of each kind, in a line; empty: nothing. */
export const SUMMARIES: Record<Kind, (held: Held) => string> = {
  home: ({ resident }) => (resident ? `${resident.name}，${resident.homeLabel}` : ''),
  matter: ({ matters, joins }) =>
    inWords([
      [matters.length, `反映过 ${matters.length} 件`, matters[0]?.filedAt],
      [joins.length, `加入过 ${joins.length} 件`, undefined],
    ]),
  contact: ({ matters }) => counted(matters.filter(hasPhone).length, '件诉求里留了电话或称呼'),
  point: ({ matters }) => counted(matters.filter(({ place }) => place.point).length, '件诉求标了地图位置'),
  family: ({ family }) =>
    inWords([
      [family?.members.length, `记着家人：${family?.members.map(({ name }) => name).join('、')}`, undefined],
      [family?.birthYear, `您的出生年份：${family?.birthYear}`, undefined],
    ]),
  signup: ({ signups }) => inWords([[signups.length, `报过 ${signups.length} 次`, signups[0]?.askedAt]]),
  volunteer: ({ volunteer, records, certificates, years }) =>
    inWords([
      [volunteer && 1, `${volunteer?.name}，编号 ${volunteer?.number}`, undefined],
      [volunteer?.party && 1, `党组织：${volunteer?.party?.organisationName}`, undefined],
      [records.length, `${records.length} 条服务记录，${hoursOf(years)}`, records[0]?.from],
      [certificates.length, `${certificates.length} 份证明`, undefined],
    ]),
  message: ({ grants, messages }) =>
    inWords([
      [grants.length, `同意过 ${grants.length} 类消息`, undefined],
      [messages.length, `${messages.length} 条消息记录`, undefined],
    ]),
  look: ({ reveals, listLooks }) =>
    inWords([
      [reveals.length, `电话被查看过 ${reveals.length} 次`, reveals[0]?.at],
      [listLooks.length, `所在的名单被打开过 ${listLooks.length} 次`, listLooks[0]?.at],
    ]),
}

export function hasPhone({ contactPhone, onBehalfOf }: Held['matters'][number]): boolean {
  return !!contactPhone || !!onBehalfOf
}

function hoursOf(years: Held['years']): string {
  return `共 ${hoursInWords(years.reduce((sum, { minutes }) => sum + minutes, 0))}`
}

function counted(count: number, words: string): string {
  return count ? `${count} ${words}` : ''
}

/** The parts of which there is something, with the day of the latest. */
function inWords(parts: readonly (readonly [number | undefined, string, number | undefined])[]): string {
  return parts
    .flatMap(([count, words, latest]) => (count ? [latest ? `${words}，最近 ${dayOf(latest)}` : words] : []))
    .join('；')
}

function dayOf(instant: number): string {
  return wholeDay(beijingDay(Math.floor(instant)))
}
