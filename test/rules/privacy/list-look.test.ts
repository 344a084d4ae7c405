import { HOUR } from '../../../cloudfunctions/calendar/day'
import { hourOf, ledgerOfMonth, met, standings } from '../../../cloudfunctions/privacy/list-look'

const NINE = Date.UTC(2026, 10, 3, 1)
const nobody = { signups: [], dutySignups: [], records: [] }
const by = { openid: 'cadre', name: '陈静', post: '社区书记' }

test('a look meets who stood on the list at any moment of its hour', () => {
  const stood = [{ subject: 'activity:a1', from: NINE + HOUR / 2, until: NINE + 3 * HOUR }]
  const at = (hours: number) => met({ subject: 'activity:a1', at: NINE + hours * HOUR }, stood)
  expect([-1, 0, 1, 3, 3.5].map(at)).toEqual([false, true, true, true, false])
  expect(met({ subject: 'activity:a2', at: NINE + HOUR }, stood)).toBe(false)
})

test('looks of one hour are one', () => {
  expect(hourOf(NINE)).toBe(hourOf(NINE + HOUR - 1))
  expect(hourOf(NINE)).not.toBe(hourOf(NINE + HOUR))
})

test('a sign-up stands on the list of its activity and in the file of it', () => {
  const stood = standings({ ...nobody, signups: [{ activity: 'a1', askedAt: NINE }] })
  expect(stood.map(({ subject }) => subject)).toEqual(['activity:a1', 'activityFile:a1'])
})

test('a record waits until it is answered, and stands in the ledger of the month it began in', () => {
  const acts = [
    { did: 'record', by, at: NINE },
    { did: 'confirm', by, at: NINE + HOUR },
  ] as const
  const from = Date.UTC(2026, 9, 31, 17)
  const stood = standings({ ...nobody, records: [{ community: '320402002008', from, acts: [...acts] }] })
  expect(stood).toEqual([
    { subject: 'records:320402002008', from: NINE, until: NINE + HOUR },
    { subject: 'ledger:320402002008:2026-11', from: NINE, until: undefined },
  ])
  expect(ledgerOfMonth('320402002008', from)).toBe('320402002008:2026-11')
})

test('a registration is looked at until it is answered; the member stays on the list unless declined', () => {
  const answer = { by, at: NINE + HOUR }
  const side = (state: 'confirmed' | 'declined') => ({
    community: '320402002008',
    since: NINE,
    state,
    answer,
  })
  const party = { organisation: 'p1', organisationName: '一支部' }
  const volunteer = {
    party: { ...party, workplace: side('confirmed'), residence: side('declined') },
    former: [],
  }
  const stood = standings({ ...nobody, volunteer })
  const members = stood.filter(({ subject }) => subject === 'members:320402002008')
  expect(members.map(({ until }) => until)).toEqual([undefined, NINE + HOUR])
  expect(
    stood.filter(({ subject, until }) => subject.startsWith('registrations') && until === NINE + HOUR),
  ).toHaveLength(2)
})
