import type { Column } from '../document/cells'
import { beijingDay, beijingMinute } from '../platform/day'
import { RATES, type Rate, rateOf, type Tally } from '../volunteer/figures'
import { KINDS, SERVICE, type ServiceRecord, STATES } from '../volunteer/service'

/** The columns of the service ledger 志愿服务台账 (民政部令第67号 第7条: what a record tells). */
export const SERVICE_COLUMNS: readonly Column<ServiceRecord>[] = [
  { name: '日期', width: 12, of: ({ from }) => beijingDay(from) },
  { name: '开始', width: 8, of: ({ from }) => timeOf(from) },
  { name: '结束', width: 8, of: ({ until }) => timeOf(until) },
  { name: '时长（分钟）', width: 12, of: ({ minutes }) => minutes },
  { name: '志愿者', width: 12, of: ({ name }) => name },
  { name: '服务', width: 28, of: ({ duty }) => duty },
  { name: '地点', width: 24, of: ({ place }) => place },
  { name: '内容', width: 30, of: ({ content }) => content },
  { name: '来源', width: 10, of: ({ kind }) => KINDS[kind].name },
  { name: '状态', width: 10, of: ({ state }) => STATES[state].name },
  { name: '超每日上限的原因', width: 20, of: ({ beyondCap }) => beyondCap ?? '' },
  { name: '经手', width: 40, of: ({ acts }) => acts.map(actWords).join('；') },
]

export interface FiguresRow extends Tally {
  name: string
  members: number
}

/** The columns of the figures of party organisations and communities: units, never persons. */
export const FIGURES_COLUMNS: readonly Column<FiguresRow>[] = [
  { name: '单位', width: 30, of: ({ name }) => name },
  { name: '在职党员', width: 10, of: ({ members }) => members },
  ...(Object.keys(RATES) as Rate[]).flatMap((rate): Column<FiguresRow>[] => [
    { name: RATES[rate].explain, width: 18, of: (row) => row[rate] },
    { name: RATES[rate].name, width: 10, of: (row) => percent(rateOf(row[rate], row.members)) },
  ]),
  { name: '已认定时长（分钟）', width: 18, of: ({ minutes }) => minutes },
]

function percent(share: number | undefined): string {
  return share === undefined ? '—' : `${Math.round(share * 1000) / 10}%`
}

function actWords({ did, by, at, reason }: ServiceRecord['acts'][number]): string {
  const word = `${beijingDay(at)} ${SERVICE.moves[did].told}（${by.post} ${by.name}）`
  return reason ? `${word}：${reason}` : word
}

function timeOf(instant: number): string {
  const minute = beijingMinute(instant)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
