import type { AnyTRPCRouter } from '@trpc/server'
import { api } from '../../cloudfunctions/api'
import { MOVES } from '../../cloudfunctions/feedback/steps'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import type { Who } from '../../cloudfunctions/platform/access'
import { POSTS, type PostKind } from '../../cloudfunctions/platform/post-kind'
import { CALLER_NAMES, CALLERS } from '../support/contract/callers'
import { CONTRACTS } from '../support/contract/contracts'
import { District } from '../support/district'
import { aMatterIn } from '../support/matters'
import { PEOPLE } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const procedures: Record<string, { _def: { meta?: { who?: Who } } }> = (api as AnyTRPCRouter)._def.procedures

test('every procedure is bound to the row of its capability’s access table, and every row to a procedure', () => {
  const bound = Object.entries(procedures).map(([path, { _def }]) => [path, _def.meta?.who])
  const capabilities = Object.values(FUNCTIONS).flatMap(({ capabilities }): readonly string[] => capabilities)
  const rows = capabilities.flatMap((capability) => {
    const { ACCESS } = require(`../../cloudfunctions/${capability}/access`) as { ACCESS: Record<string, Who> }
    return Object.entries(ACCESS).map(([name, who]) => [`${capability}.${name}`, who])
  })
  expect(Object.fromEntries(bound)).toEqual(Object.fromEntries(rows))
})

test('a caller is there for every kind of post', () => {
  expect(CALLER_NAMES).toEqual(expect.arrayContaining(Object.keys(POSTS) satisfies string[]))
  for (const kind of Object.keys(POSTS) as PostKind[])
    expect(district.find('posts', { kind, 'holder.openid': CALLERS[kind] })).not.toEqual([])
})

test('the contracts have a word for every procedure and every move of a matter', () => {
  const [paths, names] = [CONTRACTS.map(({ path }) => path), CONTRACTS.map(({ name }) => name)]
  expect([...new Set(paths)].sort()).toEqual(Object.keys(procedures).sort())
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(Object.keys(MOVES).map((move) => `feedback.advance ${move}`)))
})

test.each(CONTRACTS.map((call) => [call.name, call] as const))(
  '%s answers every caller as its contract says',
  async (_name, call) => {
    const answers: Record<string, string> = {}
    for (const name of CALLER_NAMES) {
      answers[name] = await district.as(CALLERS[name]).answerTo(call.path, await call.input(district))
      await call.tidy(district, CALLERS[name])
    }
    expect(answers).toEqual(call.may)
  },
)

test('who is called cannot be told by the caller: an openid in the event counts for nothing', async () => {
  const input = { id: await aMatterIn(district, 'filed'), openid: PEOPLE.wang }
  const event = { path: 'feedback.read', input, openid: PEOPLE.wang }
  const forged = { ...event, userInfo: { openId: PEOPLE.wang }, WX_OPENID: PEOPLE.wang }
  const { result } = await district.cloud.call('resident', forged, PEOPLE.zhou)
  expect(result).toMatchObject({ ok: false, code: 'feedback/unknown' })
})

test('a post that has ended opens nothing any more', async () => {
  const [former, id] = [district.as('sample-pan-guoqing'), await aMatterIn(district, 'filed')]
  expect(await former.answerTo('workbench.matters')).toBe('access/forbidden')
  expect(await former.answerTo('feedback.read', { id })).toBe('feedback/unknown')
})

test('staff procedures are not served by the residents’ function', async () => {
  const { result } = await district.cloud.call('resident', { path: 'workbench.matters' }, PEOPLE.zhang)
  expect(result).toMatchObject({ ok: false, code: 'input/invalid' })
})
