import fc from 'fast-check'
import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import type { Feedback } from '../../cloudfunctions/feedback/feedback'
import {
  HANDLING_STEPS,
  MOVES,
  type Move,
  SEND_BACK_REASONS,
  type SendBackReason,
  STEPS,
} from '../../cloudfunctions/feedback/steps'
import { levelOf } from '../../cloudfunctions/platform/division'
import type { Reply } from '../../cloudfunctions/platform/reply'
import { edgeIn } from '../../cloudfunctions/process/table'
import type { OutputOf } from '../support/caller'
import { District, freshKey } from '../support/district'
import { aSubmission, ledgerOf, matterOf } from '../support/matters'
import { PEOPLE, PLACES, XINNAN } from '../support/people'
import { replay, told } from '../support/replay'
import { CHENGGUAN, NANHU, STAFF, ZHUJIAN } from '../support/staff'

/** 1,000 moves; 10,000 with LONG=1: one play after another of so many. */
const PLAY = 100
const PLAYS = process.env.LONG ? 100 : 10

/** Few enough for each to go far in a play. */
const MOST = 2

const STAFF_OF_ALL = [...Object.values(STAFF), PEOPLE.zhang, PEOPLE.feng, PEOPLE.li, PEOPLE.xu, PEOPLE.chen]
const EVERYBODY = [...STAFF_OF_ALL, PEOPLE.wang, PEOPLE.zhou, PEOPLE.gu, 'stranger-0009']

/** Every step is reached, or the play proves little. */
const ALL_STEPS = Object.keys(STEPS)

const anyAct = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constant('open' as const) },
    { weight: 4, arbitrary: fc.constant('wild' as const) },
    { weight: 2, arbitrary: fc.constant('file' as const) },
    { weight: 1, arbitrary: fc.constant('note' as const) },
    { weight: 1, arbitrary: fc.constant('roster' as const) },
    { weight: 1, arbitrary: fc.constant('timer' as const) },
    { weight: 1, arbitrary: fc.constant('handOver' as const) },
  ),
  who: fc.noBias(fc.nat({ max: 9973 })),
  which: fc.noBias(fc.nat({ max: 9973 })),
  choice: fc.noBias(fc.nat({ max: 9973 })),
  move: fc.constantFrom(...(Object.keys(MOVES) as Move[])),
  word: fc.constantFrom(undefined, '请尽快办理'),
  rating: fc.constantFrom(undefined, 'satisfied' as const, 'unsatisfied' as const),
  reason: fc.constantFrom(...(Object.keys(SEND_BACK_REASONS) as SendBackReason[])),
  target: fc.constantFrom(
    undefined,
    ZHUJIAN,
    CHENGGUAN,
    NANHU,
    `${XINNAN}-02`,
    `${XINNAN}-02-1`,
    `${XINNAN}-02-2`,
    `${XINNAN}-02-gridLeader`,
    '320403:zhujian',
  ),
  days: fc.integer({ min: 0, max: 12 }),
})
type Act = typeof anyAct extends fc.Arbitrary<infer A> ? A : never

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length]

/** Whatever was answered, it was an answer. */
async function tries(
  openid: string,
  path: 'feedback.advance' | 'feedback.note' | 'feedback.handOver',
  input: unknown,
) {
  expect(await district.as(openid).answerTo(path, input)).not.toBe('server/failed')
}

async function act(ids: string[], { kind, who, which, ...said }: Act): Promise<string | undefined> {
  const id = pick(ids, which)
  const person = pick(EVERYBODY, who) ?? PEOPLE.wang
  if (!id || (kind === 'file' && ids.length < MOST)) return fileOne(ids, which)
  const { move, word, rating, reason, target } = said
  const input = { id, key: freshKey(), move, word, rating, reason, target }
  if (kind === 'wild') await tries(person, 'feedback.advance', input)
  if (kind === 'note') await tries(person, 'feedback.note', { id, key: freshKey(), word: word ?? '备注' })
  if (kind === 'open') await makeOpenMove(id, { who, choice: said.choice }, input)
  if (kind === 'roster') await changeRoster(who)
  if (kind === 'timer')
    await district.cloud.timers.fire('hourly', new Date(Date.now() + said.days * 86_400_000))
  if (kind === 'handOver') {
    const [from, to] = which % 2 ? [`${XINNAN}-02-1`, `${XINNAN}-02`] : [`${XINNAN}-02`, `${XINNAN}-02-2`]
    await tries(PEOPLE.chen, 'feedback.handOver', { from, to })
  }
  return id
}

async function fileOne(ids: string[], which: number): Promise<string> {
  const place = which % 3 ? PLACES.home : PLACES.estate
  const { id } = await district.as(PEOPLE.wang).gets('feedback.submit', aSubmission({ place }))
  if (which % 4 === 0) change(id, (matter) => ({ ...matter, source: 'patrol' }))
  ids.push(id)
  if (which % 3 === 0) await hurry(id)
  return id
}

/** A matter that a department has sent back once, as far as people are there to do it: deep states are rare. */
async function hurry(id: string): Promise<void> {
  const chain: [openid: string, move: Move, target?: string][] = [
    [PEOPLE.li, 'accept'],
    [PEOPLE.zhang, 'accept'],
    [PEOPLE.li, 'toCommunity'],
    [PEOPLE.zhang, 'toCommunity'],
    [PEOPLE.chen, 'toStreet'],
    [STAFF.he, 'dispatch', ZHUJIAN],
    [STAFF.shi, 'sendBack'],
    [STAFF.he, 'dispatch', CHENGGUAN],
  ]
  for (const [openid, move, target] of chain) {
    await tries(openid, 'feedback.advance', {
      id,
      key: freshKey(),
      move,
      word: '请办理',
      reason: 'notOurs',
      target,
    })
  }
}

/** A move that the server offers to somebody who has to do with it, with what its sheet offers to choose from. */
async function makeOpenMove(
  id: string,
  { who, choice }: Pick<Act, 'who' | 'choice'>,
  input: { target?: string },
): Promise<void> {
  const matter = matterOf(district, id)
  const holders = district.find('posts', { scope: matter?.holder })
  const near = holders.flatMap(({ holder }) => holder?.openid ?? [])
  const person = pick([...near, ...near, PEOPLE.wang, PEOPLE.chen, STAFF.xia], who) ?? ''
  if (!matter || (await district.as(person).answerTo('feedback.read', { id })) !== 'ok') return
  const { moves } = await district.as(person).gets('feedback.read', { id })
  const onward = moves.filter((each) => edgeIn(STEPS, matter.step, each)?.to !== 'same')
  const move = pick(choice % 6 && onward.length ? onward : moves, choice)
  if (!move) return
  const { asks } = MOVES[move]
  const chooses = ['unit', 'grid', 'colleague', 'proposal'].includes(asks)
  const choices = chooses ? await district.as(person).gets('feedback.choices', { id, move }) : []
  const target = pick(choices, choice)?.target ?? input.target
  await tries(person, 'feedback.advance', { ...input, word: '请办理', rating: 'fair', target, move })
}

/** Somebody's post ends, or he comes back. */
async function changeRoster(who: number): Promise<void> {
  const person = pick([PEOPLE.zhang, PEOPLE.li, STAFF.he, STAFF.shi, STAFF.xia, PEOPLE.chen, STAFF.cai], who)
  for (const { _id } of district.find('posts', { 'holder.openid': person })) {
    const [post] = district.find('posts', { _id })
    if (!post) continue
    await district.forget('posts', _id)
    const { until, ...open } = post
    district.add('posts', until ? open : { ...post, until: '2026-01-01' })
  }
}

function change(id: string, how: (matter: Feedback) => Feedback): void {
  const matter = matterOf(district, id)
  if (!matter) return
  void district.forget('feedback', id)
  district.add('feedback', how(matter))
}

function expectSound(id: string): void {
  const matter = matterOf(district, id)
  if (!matter) throw new Error(`${id} is lost`)
  const lines = ledgerOf(district, id)
  expect(lines.map(({ sequence }) => sequence)).toEqual(lines.map((_line, index) => index + 1))
  expect(told(replay(matter, lines, officialCalendar))).toEqual(told(matter))
  const level = levelOf(matter.holder)
  const row = STEPS[matter.step]
  if ('liesWith' in row) expect(row.liesWith).toContain(level)
  expect(matter.due === undefined).toBe(matter.step === 'closed')
  if (matter.step !== 'filed') expect(matter.promise).toBeDefined()
}

/** Every matter that waits for its holder is on somebody's workbench. */
async function expectInLists(ids: readonly string[]): Promise<void> {
  const posts = district.find('posts', { scope: { $regex: '^(320402003001|320402003$|320402$|320402:)' } })
  const people = posts.flatMap(({ holder, leave }) =>
    [holder?.openid ?? [], leave?.deputy?.openid ?? []].flat(),
  )
  const listed = new Set<string>()
  for (const openid of new Set(people)) {
    const { result } = await district.cloud.call('governance', { path: 'workbench.matters' }, openid)
    const reply = result as Reply
    const { matters } = (reply.ok ? reply.data : { matters: [] }) as OutputOf<'workbench.matters'>
    for (const { id } of matters) listed.add(id)
  }
  const waiting = ids.filter((id) => HANDLING_STEPS.includes(matterOf(district, id)?.step ?? 'closed'))
  expect(waiting.filter((id) => !listed.has(id))).toEqual([])
}

test(
  'whoever tries whatever, no matter is lost, illegal, in nobody’s list, or other than its ledger tells',
  async () => {
    const reached = new Set<string>()
    const roster = district.find('posts')
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: PLAY, maxLength: PLAY }), async (acts) => {
        const ids: string[] = []
        for (const [index, one] of acts.entries()) {
          const id = await act(ids, one)
          if (id) {
            expectSound(id)
            reached.add(matterOf(district, id)?.step ?? '')
          }
          if (index % 50 === 49) await expectInLists(ids)
        }
        for (const id of ids) expectSound(id)
        for (const id of ids) await district.forget('feedback', id)
        for (const post of roster) {
          await district.forget('posts', post._id)
          district.add('posts', post)
        }
      }),
      { numRuns: PLAYS, endOnFailure: true },
    )
    expect([...reached].sort()).toEqual([...ALL_STEPS].sort())
  },
  PLAYS * 60_000,
)
