import { aGuestIn, aRunningActivity, aWritten, codeOf } from '../activity/running'
import { wang } from '../contract/callers'
import { type District, freshKey } from '../district'
import { XINNAN } from '../people'

/** An activity of 新南社区 that is going on, one of its own for each call. */
export const running = (it: District) => ({ id: aRunningActivity(it) })

export const aSignup = (it: District) => ({ key: freshKey(), ...running(it) })

/** With the code that hangs at the entrance. */
export function atTheDoor(it: District) {
  const { id } = running(it)
  return { id, code: codeOf(id) }
}

/** The caller on the list of an activity. */
export const guestIn = (state: 'seated' | 'offered') => (it: District) => {
  const later = state === 'offered' && { confirmBy: Date.now() + 60_000 }
  const startsAt = Date.now() + 24 * 60 * 60_000
  const signup = { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt }
  const { id } = aGuestIn(it, { startsAt, signup }, { person: wang, state, ...later })
  return { id }
}

/** The caller at the door, on the list. */
export function guestAtTheDoor(it: District) {
  const { id } = aGuestIn(it, {}, { person: wang })
  return { id, code: codeOf(id) }
}

export function aTicket(it: District) {
  const { id, ticket } = aGuestIn(it)
  return { id, ticket }
}

export function aTick(it: District) {
  const { id, signup } = aGuestIn(it)
  return { id, signup, what: 'in' as const }
}

export const toPublish = () => ({ ...aWritten(), key: freshKey(), community: XINNAN })
export const toEdit = (it: District) => ({ ...aWritten(), ...running(it), version: 1 })
export const toReview = (it: District) => ({ id: aRunningActivity(it, { state: 'pending' }), approve: true })

/** One that has not begun. */
export const toCallOff = (it: District) => ({
  id: aRunningActivity(it, { startsAt: Date.now() + 3_600_000 }),
  word: '下雨',
})

export const toReport = (it: District) => ({ ...running(it), words: '很热闹', photos: [] })
