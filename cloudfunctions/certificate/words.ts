import { addDays, beijingDay, beijingMinute } from '../platform/day'
import { wholeDay } from '../platform/day-words'
import { hoursInWords } from '../volunteer/volunteer'
import { type Certificate, codeInGroups } from './certificate'

/** Everything that stands on a certificate, in the order it is read. */
export interface Words {
  title: string
  head: string[]
  sentence: string
  columns: string[]
  rows: string[][]
  foot: string[]
  notes: string[]
  /** Said when the font has not every character. */
  boxes: string
}

export function wordsOf(certificate: Certificate): Words {
  const { number, code, name, volunteerNumber, year, minutes, lines, issuer, inCharge, contact, issuedAt } =
    certificate
  return {
    title: '志愿服务记录证明',
    head: [
      `证明编号：${number}　　验证码：${codeInGroups(code)}`,
      `姓名：${name}　　志愿者编号：${volunteerNumber}`,
    ],
    sentence:
      `兹证明 ${name} 在 ${year} 年（北京时间）参加志愿服务 ${lines.length} 次，` +
      `已认定服务时长合计 ${hoursInWords(minutes)}（${minutes} 分钟，不含往返路途）。明细如下：`,
    columns: ['日期', '起止时间', '服务内容', '记录单位', '时长'],
    rows: lines.map(({ from, until, duty, place, recorder, minutes: counted }) => [
      wholeDay(beijingDay(from)),
      `${timeOf(from)}–${timeOf(until, beijingDay(from))}`,
      place ? `${duty}（${place}）` : duty,
      recorder,
      hoursInWords(counted),
    ]),
    foot: [
      `出具单位：${issuer}（盖章）`,
      `负责人：${inCharge || '—'}　　联系电话：${contact || '—'}`,
      `出具日期：${wholeDay(beijingDay(issuedAt))}`,
    ],
    notes: [
      '本证明依据《志愿服务记录与证明出具办法（试行）》（民政部令第67号）出具，内容取自各记录单位的志愿服务记录。',
      '核验：打开“云社区”，在“志愿服务证明核验”中输入证明编号和验证码；记录更正或作废后，本证明随即失效。',
    ],
    boxes: '注：“□”处为字库未收录的字，请出具单位手写补正并盖章。',
  }
}

/** `14:30`; `次日 00:30` when it is on the day after. */
function timeOf(instant: number, from = beijingDay(instant)): string {
  const minute = beijingMinute(instant)
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return beijingDay(instant) === addDays(from, 1) ? `次日 ${time}` : time
}
