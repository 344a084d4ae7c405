import {
  conditionWords,
  EVERYBODY,
  refusalOfHome,
  refusalOfPeople,
} from '../../../cloudfunctions/activity/conditions'
import { openMoves } from '../../../cloudfunctions/activity/moves'
import { answersTo, knownFamily, refusalOfForm } from '../../../cloudfunctions/activity/party'
import { nextOfEachSeries, sessionOffsets } from '../../../cloudfunctions/activity/series'
import type { Signup } from '../../../cloudfunctions/activity/signup'
import { refusalToSignUp, stageOf } from '../../../cloudfunctions/activity/stage'
import { refusalOfTimes, shifted } from '../../../cloudfunctions/activity/times'
import { sheetOf } from '../../../cloudfunctions/attendance/sheet'
import { anActivity, DAY, HOUR } from '../../support/activity/an-activity'
import { COMMUNITY, ESTATE_ID } from '../../support/builders'

const NOW = Date.parse('2026-03-02T09:00:00+08:00')
const home = { estateId: ESTATE_ID, buildingId: '3' }
const elsewhere = { estateId: '320402001001e01', buildingId: '1' }
const estates = [{ id: `${COMMUNITY}e02`, name: '南溪花苑' }]

test.each([
  ['everybody', EVERYBODY, elsewhere, undefined],
  ['the community only, from inside', { ...EVERYBODY, communityOnly: true }, home, undefined],
  [
    'the community only, from outside',
    { ...EVERYBODY, communityOnly: true },
    elsewhere,
    'activity/not-for-you',
  ],
  ['another estate', { ...EVERYBODY, estates }, home, 'activity/not-for-you'],
])('%s', (_what, who, where, code) => {
  expect(refusalOfHome(who, COMMUNITY, where)?.code).toBe(code)
})

test.each([
  [[2018, 2020], undefined],
  [[2018, undefined], 'activity/needs-age'],
  [[2017, 2020], 'activity/not-for-you'],
  [[2023, 2020], 'activity/not-for-you'],
] as const)('children of 4 to 8, born %j', (years, code) => {
  const people = years.map((birthYear, index) => ({ name: `孩子${index}`, ...(birthYear && { birthYear }) }))
  expect(refusalOfPeople({ ...EVERYBODY, ages: { least: 4, most: 8 } }, people, 2026)?.code).toBe(code)
})

test('conditions in words', () => {
  const who = { communityOnly: true, estates, ages: { least: 60 }, oncePerHousehold: true }
  expect(conditionWords(who)).toEqual(['本社区居民', '南溪花苑居民', '60岁及以上', '每户限报一次'])
})

test('a form: not too many, everything required answered, only by the choices', () => {
  const questions = [
    { id: 'q1', label: '尺码', required: true, choices: ['大', '小'] },
    { id: 'q2', label: '备注', required: false },
  ]
  const activity = { partyMost: 4, capacity: 3, questions }
  expect(refusalOfForm(activity, 4, { q1: '大' })?.code).toBe('activity/party-too-large')
  expect(refusalOfForm(activity, 0, { q1: '大' })?.code).toBe('input/invalid')
  expect(refusalOfForm(activity, 1, {})?.code).toBe('activity/needs-answer')
  expect(refusalOfForm(activity, 1, { q1: '中' })?.code).toBe('activity/needs-answer')
  expect(refusalOfForm(activity, 1, { q1: '大' })).toBeUndefined()
  expect(answersTo(questions, { q1: '大', q9: '多余' })).toEqual({ q1: '大' })
})

test('a family is remembered with its latest year of birth, and nothing is written when nothing is new', () => {
  const before = { _id: 'wang', members: [{ name: '小雨', birthYear: 2018 }] }
  expect(knownFamily(before, 'wang', { family: [{ name: '小雨', birthYear: 2018 }] }, 8)).toBeUndefined()
  const family = [{ name: '小雨', birthYear: 2019 }, { name: '外婆' }]
  expect(knownFamily(before, 'wang', { family }, 8)?.members).toEqual(family)
})

const activity = anActivity(NOW)
test.each([
  ['before it opens', { signup: { ...activity.signup, opensAt: NOW + 1 } }, NOW, 'soon', 'activity/not-open'],
  ['while it is open', {}, NOW, 'open', undefined],
  [
    'when it is full',
    { capacity: 1, places: { participant: { seats: { a: 1 } }, helper: { seats: {} } } },
    NOW,
    'full',
    undefined,
  ],
  [
    'when sign-up has ended',
    { signup: { ...activity.signup, closesAt: NOW } },
    NOW,
    'closed',
    'activity/closed',
  ],
  ['while it runs', {}, activity.startsAt, 'running', 'activity/closed'],
  ['when it is over', {}, activity.endsAt + 1, 'over', 'activity/closed'],
  ['when it was called off', { state: 'cancelled' as const }, NOW, 'cancelled', 'activity/cancelled'],
  ['before it is approved', { state: 'pending' as const }, NOW, 'unpublished', 'activity/unknown'],
])('%s', (_what, changes, now, stage, code) => {
  expect(stageOf({ ...activity, ...changes }, now)).toBe(stage)
  expect(refusalToSignUp({ ...activity, ...changes }, 'participant', now)?.code).toBe(code)
})

const own = (state: Signup['state'], more: Partial<Signup> = {}) => ({
  state,
  role: 'participant' as const,
  ...more,
})
test.each([
  ['who has not signed up', undefined, NOW, ['signUp']],
  ['who waits', own('waiting'), NOW, ['cancel']],
  ['who was promoted', own('offered', { confirmBy: NOW + 1 }), NOW, ['confirm', 'cancel']],
  ['who has let his time pass', own('offered', { confirmBy: NOW - 1 }), NOW, ['cancel']],
  ['who has a place', own('seated'), NOW, ['cancel']],
  ['who is at the door', own('seated'), activity.startsAt, ['checkIn', 'ticket']],
  ['who is in', own('seated', { checkedInAt: NOW }), activity.startsAt, []],
  [
    'a helper who is in',
    { ...own('seated', { checkedInAt: NOW }), role: 'helper' as const },
    activity.startsAt,
    ['checkIn', 'ticket'],
  ],
  ['who has cancelled', own('cancelled'), NOW, ['signUp']],
])('%s may', (_who, signup, now, moves) => {
  expect(openMoves(activity, signup, now)).toEqual(moves)
})

test('48 sessions lie a week apart, and a list shows the next one', () => {
  const offsets = sessionOffsets('weekly', 48)
  expect(offsets).toHaveLength(48)
  expect(offsets[47]).toBe(47 * 7 * DAY)
  const sessions = offsets.map((by) => ({ ...shifted(activity, by), series: { id: 's' } }))
  expect(nextOfEachSeries([...sessions, { ...activity, series: undefined }])).toHaveLength(2)
  expect(sessions[1]?.signup).toEqual({
    ...activity.signup,
    closesAt: activity.signup.closesAt + 7 * DAY,
    cancelUntil: activity.signup.cancelUntil + 7 * DAY,
  })
})

test.each([
  ['an end before the start', { endsAt: activity.startsAt }],
  ['a start that has passed', { startsAt: NOW, endsAt: NOW + HOUR }],
  [
    'a sign-up that ends before it begins',
    { signup: { ...activity.signup, closesAt: activity.signup.opensAt } },
  ],
  ['cancelling after the start', { signup: { ...activity.signup, cancelUntil: activity.startsAt + 1 } }],
])('%s is refused', (_what, changes) => {
  expect(refusalOfTimes({ ...activity, ...changes }, NOW)?.code).toBe('activity/times')
  expect(refusalOfTimes(activity, NOW)).toBeUndefined()
})

test('what looks like a formula is told as text in the exported list', () => {
  const signup: Signup = {
    ...{
      _id: 'a',
      activity: 'x',
      community: COMMUNITY,
      person: 'p',
      role: 'participant',
      name: '=1+1',
      homeLabel: '@SUM',
    },
    ...{
      people: [{ name: '+86' }],
      size: 1,
      answers: { q: '-2' },
      state: 'seated',
      askedAt: NOW,
      changedAt: NOW,
      key: 'k',
    },
  }
  const [head, row] = sheetOf({ questions: [{ id: 'q', label: '备注', required: false }] }, [signup])
  expect(head?.at(-1)).toBe('备注')
  expect(row).toEqual([1, "'=1+1", "'@SUM", 1, "'+86", '参加', '已报上', '2026-03-02 09:00', '', '', "'-2"])
})
