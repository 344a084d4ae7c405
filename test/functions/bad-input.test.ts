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
