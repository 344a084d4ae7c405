import { REFUSALS } from '../../cloudfunctions/refusals'
import { CONTRACTS } from '../support/contract/contracts'
import { District } from '../support/district'
import { PEOPLE } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const NO_SUCH_CALL = { code: 'input/invalid', message: '没有这项操作，请更新后重试' }

const ROWS = CONTRACTS.flatMap((call) =>
  call.badInputs.map((row) => [row.what, call.name, call, row] as const),
)

test.each(ROWS)(
  '%s, to %s, is refused in words and changes nothing',
  async (_what, _name, { path }, { openid, input, refused }) => {
    const sent = await input(district)
    expect(await district.unchanged(() => district.as(openid).isRefused(path, sent))).toEqual(refused)
  },
)

test('what has no shape is refused by every procedure that takes anything, and changes nothing', async () => {
  const takers = CONTRACTS.filter(({ takesInput, budget }) => takesInput && budget.length > 0)
  const refused = await district.unchanged(async () => {
    const codes: Record<string, string> = {}
    for (const { path, budget } of takers)
      codes[path] = (await district.as(budget[0]?.openid).isRefused(path, '灯坏了')).message
    return codes
  })
  expect(refused).toEqual(Object.fromEntries(takers.map(({ path }) => [path, REFUSALS['input/invalid']])))
  expect(takers.length).toBeGreaterThan(90)
})

test.each(['feedback.erase', 'payment.start', 'feedback', '__proto__', ''])(
  'a call of “%s”, which is none, is refused in words and changes nothing',
  async (path) => {
    const refused = () => district.as(PEOPLE.wang).isRefused(path, {})
    expect(await district.unchanged(refused)).toEqual(NO_SUCH_CALL)
  },
)

test.each(['5', '"page"', '[]', '{}', '{"path":5}', '{"path":["community.page"]}', '{"path":null}', 'null'])(
  'an event that is %s is refused in words',
  async (event) => {
    const address = `${district.cloud.url}/v1/functions/resident`
    const answer = await district.unchanged(() => fetch(address, { method: 'POST', body: event }))
    expect(await answer.json()).toEqual({ ok: false, ...NO_SUCH_CALL })
  },
)
