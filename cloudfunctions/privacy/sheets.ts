import type { Activity } from '../activity/activity'
import { SIGNUP_STATES } from '../activity/signup'
import { wholeDay, wholeMoment } from '../calendar/words'
import { CATEGORIES, type LedgerLine } from '../feedback/feedback'
import { STEPS } from '../feedback/steps'
import type { Column } from '../ledger/cells'
import { TEMPLATES } from '../message/message'
import { PURPOSES, REVEALED } from '../resident/reveal'
import { STATES } from '../volunteer/service'
import { KINDS } from './kinds'
import { didWords, LISTS } from './list-look'
import type { Held } from './store'

/** What stands beside the documents: activities by id, ledger lines, files' addresses. */
interface Beside {
  activities: ReadonlyMap<string, Pick<Activity, 'title' | 'startsAt'>>
  lines: readonly LedgerLine[]
  addresses: ReadonlyMap<string, string>
}

interface Sheet {
  name: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** A row as it is read: the words under each heading. */
type Row = Readonly<Record<string, string | number | undefined>>

/** A copy of what is held of a person, a sheet for each kind of which there is something. */
export function sheetsOf(held: Held, beside: Beside): Sheet[] {
  const { resident, family, volunteer } = held
  return [
    sheet(
      KINDS.home.name,
      resident && [
        { 称呼: resident.name, 住址: resident.homeLabel, 同意隐私保护说明: wholeDay(resident.consent.on) },
      ],
    ),
    sheet(
      KINDS.matter.name,
      held.matters.map((matter) => matterRow(matter, beside)),
    ),
    sheet(
      '办理过程',
      beside.lines.filter(({ internal }) => !internal).map((line) => lineRow(line, held)),
    ),
    sheet(
      '我也遇到',
      held.joins.map(({ joinedAt }) => ({ 加入时间: wholeMoment(joinedAt) })),
    ),
    sheet(KINDS.look.name, [
      ...held.reveals.map(({ at, by, what, purpose, number }) => ({
        时间: wholeMoment(at),
        谁: `${by.post} ${by.name}`,
        看了什么: `诉求 ${number} 的${REVEALED[what]}`,
        为了什么: PURPOSES[purpose],
      })),
      ...held.listLooks.map(({ at, by, list, title }) => ({
        时间: wholeMoment(at),
        谁: `${by.post} ${by.name}`,
        看了什么: didWords({ list, title }),
        为了什么: LISTS[list].why,
      })),
    ]),
    sheet(
      KINDS.family.name,
      family && [
        ...(family.birthYear ? [{ 称呼: '本人', 出生年份: family.birthYear }] : []),
        ...family.members.map(({ name, birthYear }) => ({ 称呼: name, 出生年份: birthYear })),
      ],
    ),
    sheet(
      KINDS.signup.name,
      held.signups.map((signup) => ({
        活动: beside.activities.get(signup.activity)?.title,
        报名时间: wholeMoment(Math.floor(signup.askedAt)),
        人数: signup.size,
        参加人: signup.people.map(({ name }) => name).join('、'),
        状态: SIGNUP_STATES[signup.state],
        签到: signup.checkedInAt && wholeMoment(signup.checkedInAt),
        填写的内容: Object.values(signup.answers).join('；'),
      })),
    ),
    sheet(
      KINDS.volunteer.name,
      volunteer && [
        {
          姓名: volunteer.name,
          志愿者编号: volunteer.number,
          登记日期: wholeDay(volunteer.enrolledOn),
          党组织: volunteer.party?.organisationName,
        },
      ],
    ),
    sheet(
      '服务记录',
      held.records.map((record) => ({
        开始: wholeMoment(record.from),
        结束: wholeMoment(record.until),
        分钟: record.minutes,
        服务: record.duty,
        地点: record.place,
        内容: record.content,
        状态: STATES[record.state].name,
        证明材料: filesOf(record.evidence, beside),
      })),
    ),
    sheet(
      '服务证明',
      held.certificates.map(({ number, year, minutes, issuer, issuedAt }) => ({
        编号: number,
        年度: year,
        分钟: minutes,
        出具单位: issuer,
        出具时间: wholeMoment(issuedAt),
      })),
    ),
    sheet(
      KINDS.message.name,
      held.messages.map(({ template, sendAt, words }) => ({
        时间: wholeMoment(sendAt),
        消息: TEMPLATES[template].name,
        内容: Object.values(words).join('；'),
      })),
    ),
  ].filter(({ rows }) => rows.length > 0)
}

function matterRow(matter: Held['matters'][number], beside: Beside): Row {
  const {
    number,
    filedAt,
    category,
    text,
    placeLabel,
    place,
    photos,
    voice,
    contactPhone,
    onBehalfOf,
    step,
  } = matter
  return {
    编号: number,
    提交时间: wholeMoment(filedAt),
    类别: CATEGORIES[category],
    内容: text,
    地点: placeLabel,
    地图位置: place.point && `${place.point.longitude},${place.point.latitude}`,
    电话: contactPhone,
    替谁反映: onBehalfOf && [onBehalfOf.name, onBehalfOf.phone].filter(Boolean).join(' '),
    现在: STEPS[step].name,
    照片和语音: filesOf([...photos, ...(voice ? [voice.file] : [])], beside),
  }
}

function lineRow({ of, at, by, step, word }: LedgerLine, { matters }: Held): Row {
  const number = matters.find(({ _id }) => _id === of)?.number
  return {
    诉求编号: number,
    时间: wholeMoment(at),
    谁: `${by.post} ${by.name}`,
    到了哪一步: step && STEPS[step].name,
    说明: word,
  }
}

function filesOf(files: readonly string[], { addresses }: Beside): string {
  return files.flatMap((file) => addresses.get(file) ?? []).join('\n')
}

/** The headings are the names of the first row's words. */
function sheet(name: string, rows: readonly Row[] = []): Sheet {
  const headings = Object.keys(rows[0] ?? {})
  return {
    name,
    rows,
    columns: headings.map((heading) => ({ name: heading, width: 20, of: (row) => row[heading] ?? '' })),
  }
}
