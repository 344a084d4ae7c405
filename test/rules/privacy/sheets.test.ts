import { sheetsOf } from '../../../cloudfunctions/privacy/sheets'
import type { Held } from '../../../cloudfunctions/privacy/store'

const BEIJING_NEW_YEAR = Date.parse('2025-12-31T16:30:00Z')
const at = BEIJING_NEW_YEAR
const by = { openid: 'cadre', name: '陈静', post: '社区书记' }

/** One of everything that has a day or a moment, all of it in the first hour of 2026. */
const held = {
  resident: { name: '王桂英', homeLabel: '怡和苑3幢2单元', consent: { on: '2026-01-01' } },
  matters: [
    {
      _id: 'm1',
      number: '260101-000001',
      filedAt: at,
      category: 'safety',
      text: '',
      place: {},
      photos: [],
      step: 'filed',
    },
  ],
  joins: [{ joinedAt: at }],
  reveals: [{ at, by, what: 'contactPhone', purpose: 'visit', number: '260101-000001' }],
  listLooks: [{ at, by, list: 'activity', title: '编一个杯垫' }],
  signups: [
    { activity: 'a1', askedAt: at + 0.5, size: 1, people: [], state: 'seated', checkedInAt: at, answers: {} },
  ],
  volunteer: { name: '王桂英', number: 'V1', enrolledOn: '2026-01-01' },
  records: [{ from: at, until: at, minutes: 60, duty: '送餐', state: 'confirmed', evidence: [] }],
  certificates: [{ number: '1', year: 2025, minutes: 60, issuer: '新南社区', issuedAt: at }],
  messages: [{ template: 'caseMoved', sendAt: at, words: { note: '已受理' } }],
}

test('a copy of what is held of somebody tells every day with its year', () => {
  const beside = {
    activities: new Map(),
    lines: [{ of: 'm1', at, by, internal: false, step: 'filed' }],
    addresses: new Map(),
  }
  const sheets = sheetsOf(held as unknown as Held, beside as never)
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).map(String)))
  const days = cells.filter((cell) => /\d{1,2}月\d{1,2}日|^\d{4}-\d\d-\d\d$/.test(cell))
  expect(days).toHaveLength(13)
  expect(days.filter((day) => !/^2026年1月1日( 00:30)?$/.test(day))).toEqual([])
})
