import { beijingDay } from '../platform/day'
import { momentWords } from '../platform/day-words'
import { capacityOf, type Places, type Role, takenOf } from './places'
import { HELD_AFTER_MS, isHeld } from './promotion'
import type { Signup } from './signup'

interface Waiting {
  signup: Pick<Signup, '_id' | 'size' | 'askedAt' | 'role'>
  /** How many parties wait before it. */
  ahead: number
  activity: { places: Places; capacity: number; helpers?: { wanted: number } }
  now: number
}

/**
 * Where a party stands on the waiting list, why it has no place yet, and what happens next, in sentences.
 * What people miss elsewhere most is the second: why was I not promoted, and someone behind me was?
 */
export function positionWords({ signup, ahead, activity, now }: Waiting): string[] {
  const { _id: id, size, askedAt, role } = signup
  const pool = activity.places[role]
  const free = capacityOf(activity, role) - takenOf(pool)
  const isHead = ahead === 0
  return [
    isHead ? '您排在候补第一位' : `您前面还有 ${ahead} 户`,
    ...whyPassed(pool.passed, { size, askedAt, role }, now),
    ...(isHead ? headWords(free, size, pool.head?.signup === id ? pool.head.since : undefined, now) : []),
    ...(isHead && isHeld(pool, id, now) ? [`现在已为您家留下 ${free} 个名额，满 ${size} 个就通知您`] : []),
    ...(!isHead && pool.head && isHeld(pool, pool.head.signup, now) && free > 0
      ? [`空着的 ${free} 个名额正为排在第一位的一家留着`]
      : []),
    role === 'helper' ? '有空位就按先后顺序补上' : '有人退出就按先后顺序补上，一家人一起补，不拆开',
  ]
}

/** `刚空出 1 个名额，您家 3 人放不下，已由后一户 1 人补上`. */
function whyPassed(
  passed: Places[Role]['passed'],
  { size, askedAt }: { size: number; askedAt: number; role: Role },
  now: number,
): string[] {
  if (!passed || askedAt > passed.behind || size <= passed.free) return []
  const who = passed.parties === 1 ? '后一户' : `后面 ${passed.parties} 户`
  return [
    `${momentWords(passed.at, beijingDay(now))}空出 ${passed.free} 个名额，您家 ${size} 人放不下，已由${who} ${passed.people} 人补上`,
  ]
}

function headWords(free: number, size: number, since: number | undefined, now: number): string[] {
  if (since === undefined || now - since >= HELD_AFTER_MS) return []
  const wait = free > 0 ? [`现在空着 ${free} 个名额，您家 ${size} 人放不下`] : []
  return [...wait, `${momentWords(since + HELD_AFTER_MS, beijingDay(now))}起，空出的名额都为您家留着`]
}
