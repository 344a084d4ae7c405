import { HOUR } from '../../../cloudfunctions/platform/day'
import { ledgerOfMonth, standings } from '../../../cloudfunctions/volunteer/standings'

const NINE = Date.UTC(2026, 10, 3, 1)
const nobody = { dutySignups: [], records: [] }
const by = { openid: 'cadre', name: '陈静', post: '社区书记' }

test('who gave a duty up is told of looks until then', () => {
  const dutySignups = [{ duty: 'd1', signedAt: NINE, cancelledAt: NINE + HOUR }]
  expect(standings({ ...nobody, dutySignups })).toEqual([
    { subject: 'duty:d1', from: NINE, until: NINE + HOUR },
  ])
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

test('a former registration was waited on until it ended, and one that was declined was no member after that', () => {
  const former = {
    community: '320402002008',
    side: 'residence',
    since: NINE,
    until: NINE + 2 * HOUR,
  } as const
  const answer = { by, at: NINE + HOUR }
  const ends = (volunteer: Parameters<typeof standings>[0]['volunteer']) =>
    standings({ ...nobody, volunteer }).map(({ until }) => until)
  expect(ends({ former: [{ ...former, state: 'waiting' }] })).toEqual([former.until, former.until])
  expect(ends({ former: [{ ...former, state: 'declined', answer }] })).toEqual([answer.at, answer.at])
  expect(ends({ former: [{ ...former, state: 'confirmed', answer }] })).toEqual([answer.at, former.until])
})
