import type { Grant } from '../../../cloudfunctions/message/grant'
import type { Message } from '../../../cloudfunctions/message/message'
import { MOST_ATTEMPTS, pauseAfter, settled } from '../../../cloudfunctions/message/outcome'
import { type Outcome, outcomeOf } from '../../../cloudfunctions/platform/outcome'

const message: Message = {
  _id: 'm',
  to: 'o1',
  template: 'caseMoved',
  words: {},
  about: 'x',
  sendAt: 0,
  state: 'sending',
  attempts: 1,
}
const grant: Grant = {
  _id: 'o1:caseMoved',
  to: 'o1',
  template: 'caseMoved',
  templateId: 'T',
  count: 1,
  lines: [],
  recentKeys: [],
}

/** The grant was taken when the message was claimed: 1 is left here. */
const CASES: [told: Outcome['told'], attempts: number, state: string, count: number][] = [
  ['sent', 1, 'sent', 1],
  ['unknown', 1, 'uncertain', 1],
  ['refused', 1, 'noGrant', 0],
  ['rejected', 1, 'failed', 2],
  ['unsent', 1, 'waiting', 2],
  ['unsent', MOST_ATTEMPTS, 'failed', 2],
]

test.each(CASES)(
  'what is %s after %i attempts is %s, and %i grants are left',
  (told, attempts, state, count) => {
    const outcome: Outcome = told === 'sent' ? { told } : { told, failure: '45009' }
    const after = settled({ ...message, attempts }, grant, outcome, 1000)
    expect([after.message.state, (after.grant ?? grant).count]).toEqual([state, count])
  },
)

test('each failure waits twice as long as the one before, 2½ hours in all', () => {
  const pauses = Array.from({ length: MOST_ATTEMPTS - 1 }, (_none, index) => pauseAfter(index + 1) / 60_000)
  expect(pauses).toEqual([5, 10, 20, 40, 80])
  expect(
    settled({ ...message, attempts: 3 }, grant, { told: 'unsent', failure: '' }, 1000).message.sendAt,
  ).toBe(1000 + 20 * 60_000)
})

const ERRORS: [error: unknown, told: Outcome['told']][] = [
  [{ errCode: 43101, errMsg: 'user refuse to accept the msg' }, 'refused'],
  [{ errCode: 40037, errMsg: 'invalid template_id' }, 'rejected'],
  [{ errCode: 47003, errMsg: 'argument invalid! data.thing1.value is empty' }, 'rejected'],
  [{ errCode: 45009, errMsg: 'reach max api daily quota limit' }, 'unsent'],
  [{ errCode: -1, errMsg: 'openapi.subscribeMessage.send:fail system error' }, 'unsent'],
  [{ errCode: -1, errMsg: 'connect ECONNREFUSED 10.0.0.1:443' }, 'unsent'],
  [{ errCode: -1, errMsg: 'ESOCKETTIMEDOUT' }, 'unknown'],
  [new Error('socket hang up'), 'unknown'],
  [undefined, 'unknown'],
]

test.each(ERRORS)('%j means that the message is %s', (error, told) => {
  expect(outcomeOf(error).told).toBe(told)
})
