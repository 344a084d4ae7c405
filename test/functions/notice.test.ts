import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { replayedNotice } from '../support/acts/notice'
import { District, freshKey } from '../support/district'
import { linesOf } from '../support/lines'
import { PEOPLE, TIANAN, XINNAN } from '../support/people'

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const { chen, gu } = PEOPLE
const CHEN = { openid: chen, name: '陈静', post: '社区书记' }
const visitor = () => district.as()

/** What the page of an estate shows of them. */
async function shownAt(estateId: string) {
  const page = await visitor().gets('community.page', { estateId })
  if (!page.estate) throw new Error('no estate')
  return page.notices
}

const notice = () => ({
  key: freshKey(),
  community: XINNAN,
  title: '停水通知',
  body: '明日 8 时停水。',
  daysShown: 1,
})

test('a cadre publishes, and every estate of the community shows it at once, signed', async () => {
  const { id } = await district.as(chen).gets('notice.publish', notice())
  for (const estateId of [YIHEYUAN, `${XINNAN}e02`]) {
    expect((await shownAt(estateId))[0]).toMatchObject({ id, title: '停水通知' })
    expect((await visitor().gets('notice.list', { estateId }))[0]).toMatchObject({
      id,
      by: '社区书记 陈静',
    })
  }
  const elsewhere = await visitor().gets('notice.list', { estateId: `${TIANAN}e01` })
  expect(elsewhere.map((other) => other.id)).not.toContain(id)
  expect(await visitor().gets('notice.read', { id })).toMatchObject({
    title: '停水通知',
    body: '明日 8 时停水。',
  })
})

test('title and body are checked by WeChat under the cadre’s openid before anything is shown', async () => {
  district.cloud.openapi.sent.length = 0
  await district.as(gu).gets('notice.publish', { ...notice(), community: TIANAN })
  expect(district.cloud.openapi.sent).toEqual([
    expect.objectContaining({
      api: 'security.msgSecCheck',
      arguments: expect.objectContaining({ openid: gu, version: 2, content: '停水通知\n明日 8 时停水。' }),
    }),
  ])
})

test('what WeChat calls risky is refused and not kept', async () => {
  district.cloud.openapi.answer('security.msgSecCheck', () => ({
    errcode: 0,
    result: { suggest: 'risky', label: 20001 },
  }))
  const refused = await district.unchanged(() => district.as(chen).isRefused('notice.publish', notice()))
  district.cloud.openapi.reset()
  expect(refused).toEqual({ code: 'content/unlawful', message: '内容未通过安全检查，请修改后再发布' })
})

test('what WeChat leaves to a human is published, for its author is known', async () => {
  district.cloud.openapi.answer('security.msgSecCheck', () => ({
    errcode: 0,
    result: { suggest: 'review', label: 10001 },
  }))
  expect(await district.as(chen).answerTo('notice.publish', notice())).toBe('ok')
  district.cloud.openapi.reset()
})

test('the page of an estate shows the three newest that still stand', async () => {
  const now = Date.now()
  const [notice] = district.find('notices', { community: TIANAN })
  if (!notice) throw new Error('nothing announced')
  for (let count = 1; count <= 4; count++) {
    district.add('notices', {
      ...notice,
      _id: `new-${count}`,
      publishedAt: now + count,
      until: beijingDay(now),
    })
    district.add('notices', {
      ...notice,
      _id: `past-${count}`,
      publishedAt: now + 100,
      until: '2026-01-01',
    })
  }
  expect((await shownAt(`${TIANAN}e01`)).map(({ id }) => id)).toEqual(['new-4', 'new-3', 'new-2'])
})

test('who publishes a notice stands in the ledger, once', async () => {
  const input = { key: freshKey(), community: XINNAN, title: '停水', body: '检修', daysShown: 7 }
  const { id } = await district.as(chen).gets('notice.publish', input)
  await district.unchanged(() => district.as(chen).gets('notice.publish', input))
  const lines = linesOf(district, 'notice', id)
  const until = addDays(beijingDay(lines[0]?.at ?? 0), 6)
  expect(lines).toMatchObject([
    { _id: `${id}:1`, sequence: 1, told: 'publish', by: CHEN, unit: XINNAN, until },
  ])
  const [notice] = district.find('notices', { _id: id })
  expect(notice).toMatchObject(replayedNotice(lines))
})

test('a notice published twice, and five times at once, stands once', async () => {
  const input = { key: freshKey(), community: XINNAN, title: '停水通知', body: '明日检修。', daysShown: 7 }
  // What comes at once has to be served at once: no instance may still be starting.
  await Promise.all(Array.from({ length: 8 }, () => visitor().gets('community.estates', {})))
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => district.as(chen).gets('notice.publish', input)),
  )
  const [first] = answers
  expect(answers).toEqual(answers.map(() => first))
  await district.unchanged(() => district.as(chen).gets('notice.publish', input))
  expect(district.find('notices', { title: '停水通知' })).toHaveLength(1)
})

test('a notice whose key comes back with other words is refused, and the first one stands', async () => {
  const input = { key: freshKey(), community: XINNAN, title: '停气通知', body: '明日检修。', daysShown: 7 }
  await district.as(chen).gets('notice.publish', input)
  for (const change of [{ title: '停电通知' }, { body: '后天检修。' }]) {
    const refused = await district.unchanged(() =>
      district.as(chen).isRefused('notice.publish', { ...input, ...change }),
    )
    expect(refused.code).toBe('notice/already-published')
  }
})
