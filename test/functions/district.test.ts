import { codeId } from '../../cloudfunctions/platform/one-time-code'
import { District } from '../support/district'

const HOUR = 3_600_000

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

/** A code as the deployment would print it, of which only the hash is kept. */
function print(code: string, until = Date.now() + HOUR): string {
  district.add('claims', { _id: codeId(code), district: '320402', until })
  return code
}

const administratorsOf = (openid: string) =>
  district.find('posts', { kind: 'administrator', 'holder.openid': openid })

test('whoever holds the code becomes administrator at once, and does what one may', async () => {
  const code = print('K7QM-2XHF-9TRD')
  const first = district.as('first-administrator')
  expect(await first.answerTo('settings.list')).toBe('access/forbidden')
  expect(await first.gets('district.claim', { code, name: '周敏' })).toEqual({ district: '320402' })
  const [line] = district.find('ledger', { told: 'claim' })
  expect(line).toMatchObject({ sequence: 1, by: { name: '周敏', post: '管理员' }, unit: '320402' })
  expect(line).toMatchObject({ stands: { holder: '周敏', bound: true } })
  expect(await first.answerTo('settings.list')).toBe('ok')
  expect(administratorsOf('first-administrator')).toMatchObject([
    { scope: '320402', holder: { name: '周敏' } },
  ])
})

test('the code may be typed as people type: small letters, spaces, no dashes', async () => {
  print('ABCD-EFGH-JKLM')
  const answer = await district
    .as('careless')
    .answerTo('district.claim', { code: ' abcd efgh jklm ', name: '周敏' })
  expect(answer).toBe('ok')
})

test('a code is good once: the same person may send it again, everyone else is refused', async () => {
  const code = print('ONCE-ONLY-2345')
  const [one, other] = [district.as('the-one'), district.as('the-other')]
  await one.gets('district.claim', { code, name: '周敏' })
  await district.unchanged(() => one.gets('district.claim', { code, name: '周敏' }))
  const refused = await district.unchanged(() => other.isRefused('district.claim', { code, name: '某人' }))
  expect(refused.code).toBe('claim/used')
})

test('of two who send it at once only one gets in', async () => {
  const code = print('RACE-RACE-RACE')
  const answers = await Promise.all(
    ['racer-1', 'racer-2', 'racer-3'].map((openid) =>
      district.as(openid).answerTo('district.claim', { code, name: '某人' }),
    ),
  )
  expect(answers.sort()).toEqual(['claim/used', 'claim/used', 'ok'])
})

test('a code that has run out, and one nobody printed, are refused and change nothing', async () => {
  const late = print('LATE-LATE-LATE', Date.now() - 1)
  const somebody = district.as('somebody')
  const answers = await district.unchanged(async () => [
    await somebody.isRefused('district.claim', { code: late, name: '某人' }),
    await somebody.isRefused('district.claim', { code: 'NOPE-NOPE-NOPE', name: '某人' }),
  ])
  expect(answers.map(({ code }) => code)).toEqual(['claim/expired', 'claim/unknown'])
})

test('the code itself stands nowhere in the database', () => {
  print('SECR-ETSE-CRET')
  expect(JSON.stringify(district.find('claims'))).not.toMatch(/SECR/)
})

test('anybody may read who runs the page, its filing number and where complaints go', async () => {
  expect(await district.as().gets('district.about')).toEqual({
    name: '云宁区',
    operator: '云宁区社会工作部（示例）',
    filingNumber: '苏ICP备00000000号-1X',
    complaintsContact: '区社会治理现代化指挥中心',
    complaintsPhone: '0000-80000',
  })
})
