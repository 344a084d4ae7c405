import type { Activity } from './activity'
import type { Role } from './places'
import { isActive, type Signup } from './signup'
import { isCheckInTime, refusalToSignUp, stageOf } from './stage'

/** What someone may do with an activity, with the word on the button. */
export const MOVES = {
  confirm: '确认参加',
  checkIn: '扫码签到',
  signUp: '我要报名',
  wait: '排队候补',
  help: '我来帮忙',
  ticket: '出示报名码',
  cancel: '取消报名',
} as const
export type Move = keyof typeof MOVES

type Told = Parameters<typeof stageOf>[0]

/** The moves open to someone now, the most wanted first; pages draw their buttons from them. */
export function openMoves(
  activity: Told & Pick<Activity, 'helpers'>,
  own: Pick<Signup, 'state' | 'role' | 'checkedInAt' | 'confirmBy'> | undefined,
  now: number,
): Move[] {
  if (own && isActive(own)) return movesOfParty(activity, own, now)
  const may = (role: Role) => refusalToSignUp(activity, role, now) === undefined
  return [
    ...(may('participant') ? ([stageOf(activity, now) === 'full' ? 'wait' : 'signUp'] as Move[]) : []),
    ...(may('helper') ? (['help'] as Move[]) : []),
  ]
}

function movesOfParty(
  activity: Told,
  { state, role, checkedInAt, confirmBy = 0 }: Pick<Signup, 'state' | 'role' | 'checkedInAt' | 'confirmBy'>,
  now: number,
): Move[] {
  if (activity.state !== 'published') return []
  if (state === 'waiting') return now < activity.endsAt ? ['cancel'] : []
  const before = checkedInAt === undefined
  const here = isCheckInTime(activity, now) && (before || role === 'helper')
  const confirms = state === 'offered' && now <= confirmBy
  return [
    ...(confirms ? (['confirm'] as Move[]) : []),
    ...(here ? (['checkIn', 'ticket'] as Move[]) : []),
    ...(before && now < activity.signup.cancelUntil ? (['cancel'] as Move[]) : []),
  ]
}
