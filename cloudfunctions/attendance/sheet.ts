import type { Activity } from '../activity/activity'
import { ROLES } from '../activity/places'
import { SIGNUP_STATES, type Signup } from '../activity/signup'
import { beijingDay, beijingTime } from '../platform/day'

/** The columns and rows of an activity's list of sign-ups, all of it text or whole numbers. */
export function sheetOf(
  { questions }: Pick<Activity, 'questions'>,
  signups: readonly Signup[],
): (string | number)[][] {
  const labels = questions.map(({ label }) => label)
  const head = [
    '序号',
    '报名人',
    '住址',
    '人数',
    '参加人',
    '身份',
    '状态',
    '报名时间',
    '签到',
    '签退',
    ...labels,
  ]
  return [
    head,
    ...signups.map((signup, index) => [
      index + 1,
      signup.name,
      signup.homeLabel,
      signup.size,
      signup.people.map(({ name }) => name).join('、'),
      ROLES[signup.role],
      SIGNUP_STATES[signup.state],
      instant(signup.askedAt),
      instant(signup.checkedInAt),
      instant(signup.checkedOutAt),
      ...questions.map(({ id }) => signup.answers[id] ?? ''),
    ]),
  ].map((row) => row.map(harmless))
}

/** Text that a spreadsheet would take for a formula is told as text (CWE-1236). */
function harmless(cell: string | number): string | number {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function instant(at: number | undefined): string {
  return at === undefined ? '' : `${beijingDay(Math.floor(at))} ${beijingTime(Math.floor(at))}`
}
