import fc from 'fast-check'
import { addDays, dayStart } from '../../../cloudfunctions/platform/day'
import type { SettingChange } from '../../../cloudfunctions/settings/settings'
import { verdictsOn } from '../../../cloudfunctions/volunteer/confirming'
import { isSame, recounted } from '../../../cloudfunctions/volunteer/recounting'
import {
  confirmed,
  corrected,
  entryOf,
  recorded,
  type ServiceRecord,
  voided,
} from '../../../cloudfunctions/volunteer/service'
import { byDay, minutesIn, overlaps, type Span, yearsOf } from '../../../cloudfunctions/volunteer/span'
import { isTaken } from '../../../cloudfunctions/volunteer/time'
import {
  countedMinutes,
  emptyYear,
  minutesByDay,
  reachedOn,
  targetOf,
  type VolunteerYear,
  withEntries,
} from '../../../cloudfunctions/volunteer/year'

const MINUTE = 60_000
const BY = { openid: 'cadre', name: '陈静', post: '社区书记' }
const XINNAN = '320402003001'
const NONE: SettingChange[] = []

const at = (day: string, time = '00:00') => Date.parse(`${day}T${time}:00+08:00`)

function aService(id: string, from: number, minutes: number): ServiceRecord {
  const told = { duty: '送餐', place: '', content: '', evidence: [], kind: 'checkIn' as const }
  const span = { from, until: from + minutes * MINUTE }
  return recorded(
    { _id: id, volunteer: 'liu', name: '刘志芳', community: XINNAN, ...told, ...span },
    BY,
    from,
  )
}

const confirm = (record: ServiceRecord, reason?: string) =>
  confirmed(record, { by: BY, at: record.until, ...(reason && { reason }) })

function yearWith(year: number, records: readonly ServiceRecord[], changes = NONE): VolunteerYear {
  return recounted(emptyYear('liu', year, '320402'), records, changes)
}

describe('a day', () => {
  test('a night is split at Beijing midnight, New Year’s Eve between two years', () => {
    const night = { from: at('2026-12-31', '22:00'), until: at('2027-01-01', '02:30') }
    expect(byDay(night).map(({ day, ...span }) => [day, minutesIn(span)])).toEqual([
      ['2026-12-31', 120],
      ['2027-01-01', 150],
    ])
    const record = confirm(aService('night', night.from, 270))
    expect([2026, 2027].map((year) => yearWith(year, [record]).minutes)).toEqual([120, 150])
  })

  test('at most eight hours count, the earlier first; what waits is told apart', () => {
    const long = confirm(aService('long', at('2026-05-04', '06:00'), 7 * 60))
    const late = confirm(aService('late', at('2026-05-04', '15:00'), 3 * 60))
    const year = yearWith(2026, [late, long, aService('more', at('2026-05-05', '08:00'), 30)])
    expect(Object.fromEntries(countedMinutes(year.entries, 2026, NONE))).toEqual({ long: 420, late: 60 })
    expect([year.minutes, year.waiting]).toEqual([480, 30])
  })

  test('a reason on record counts in full, and takes from the others what it leaves of the cap', () => {
    const flood = confirm(aService('flood', at('2026-07-01', '06:00'), 10 * 60), '防汛抢险')
    const after = confirm(aService('after', at('2026-07-01', '17:00'), 60))
    expect(yearWith(2026, [flood]).minutes).toBe(600)
    expect(yearWith(2026, [flood, after]).minutes).toBe(600)
  })

  test('a cap that the district changes holds from its day on; the days before stay as they were', () => {
    const days = ['2026-06-30', '2026-07-01'].map((day) => confirm(aService(day, at(day, '08:00'), 10 * 60)))
    const changes: SettingChange[] = [{ setting: 'dayCap', value: 360, from: '2026-07-01' }]
    const year = yearWith(2026, days, changes)
    expect([...minutesByDay(year.entries, 2026, changes).values()]).toEqual([480, 360])
  })
})

describe('the twenty hours', () => {
  const served = [1, 2, 3].map((day) => confirm(aService(`d${day}`, at(`2026-03-0${day}`, '08:00'), 400)))

  test('are reached on the day the counted minutes come to 1,200, and not a minute earlier', () => {
    const year = yearWith(2026, served)
    expect(reachedOn(year, NONE, '2026-11-22')).toBe('2026-03-03')
    const short = yearWith(2026, [...served.slice(0, 2), confirm(aService('x', at('2026-03-03'), 399))])
    expect(reachedOn(short, NONE, '2026-11-22')).toBeUndefined()
  })

  test('who has reached them keeps them when the district asks for more later', () => {
    const changes: SettingChange[] = [{ setting: 'yearTarget', value: 1500, from: '2026-07-01' }]
    expect(reachedOn(yearWith(2026, served), changes, '2026-11-22')).toBe('2026-03-03')
    expect(targetOf(2026, changes, '2026-11-22')).toBe(1500)
    expect(targetOf(2026, changes, '2026-06-30')).toBe(1200)
  })

  test('a target that is lowered counts from its day, and next year’s change leaves this year alone', () => {
    const year = yearWith(2026, served.slice(0, 2))
    const lowered: SettingChange[] = [{ setting: 'yearTarget', value: 600, from: '2026-07-01' }]
    expect(reachedOn(year, lowered, '2026-06-30')).toBeUndefined()
    expect(reachedOn(year, lowered, '2026-07-01')).toBe('2026-07-01')
    const later: SettingChange[] = [{ setting: 'yearTarget', value: 60, from: '2027-01-01' }]
    expect(targetOf(2026, later, '2027-05-01')).toBe(1200)
    expect(reachedOn(year, later, '2027-05-01')).toBeUndefined()
  })
})

/** Times around New Year that overlap often. */
const anySpan: fc.Arbitrary<Span> = fc
  .record({ begin: fc.integer({ min: 0, max: 6 * 24 * 4 }), quarters: fc.integer({ min: 1, max: 60 }) })
  .map(({ begin, quarters }) => {
    const from = dayStart('2026-12-29') + begin * 15 * MINUTE
    return { from, until: from + quarters * 15 * MINUTE }
  })

type Step =
  | { did: 'record'; span: Span }
  | { did: 'confirm'; which: number[]; reason: boolean }
  | { did: 'void'; which: number }
  | { did: 'rewrite'; which: number; span: Span }
  /** What was saved last is sent again. */
  | { did: 'again'; which: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ did: fc.constant('record' as const), span: anySpan }),
  fc.record({
    did: fc.constant('confirm' as const),
    which: fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
    reason: fc.boolean(),
  }),
  fc.record({ did: fc.constant('void' as const), which: fc.nat(12) }),
  fc.record({ did: fc.constant('rewrite' as const), which: fc.nat(12), span: anySpan }),
  fc.record({ did: fc.constant('again' as const), which: fc.nat(12) }),
)

/** A cap of a day the district has set. */
type CapChange = SettingChange & { value: number }

const anyChanges: fc.Arbitrary<CapChange[]> = fc.array(
  fc.record({
    setting: fc.constant('dayCap' as const),
    value: fc.integer({ min: 60, max: 1440 }),
    from: fc.integer({ min: 0, max: 6 }).map((days) => addDays('2026-12-29', days)),
  }),
  { maxLength: 3 },
)

/** A person's records and years as the verbs leave them, step by step. */
function play(steps: readonly Step[], changes: readonly SettingChange[]) {
  const records: ServiceRecord[] = []
  const years = new Map([2026, 2027].map((year) => [year, emptyYear('liu', year, '320402')]))
  const save = (record: ServiceRecord) => {
    for (const year of yearsOf(record)) {
      const before = years.get(year) ?? emptyYear('liu', year, '320402')
      years.set(year, withEntries(before, [[record._id, entryOf(record)]], changes))
    }
    const index = records.findIndex(({ _id }) => _id === record._id)
    if (index < 0) records.push(record)
    else records[index] = record
  }
  for (const step of steps) {
    if (step.did === 'record') save(aService(`r${records.length}`, step.span.from, minutesIn(step.span)))
    else if (step.did === 'confirm') {
      const wanted = [...new Set(step.which)].flatMap((index) => records[index] ?? [])
      for (const { record, verdict } of verdictsOn([...years.values()], wanted))
        if (verdict === 'confirm') save(confirm(record, step.reason ? '连续值守' : undefined))
    } else {
      const record = records[step.which % Math.max(1, records.length)]
      if (record && step.did === 'again') save(record)
      if (!record || step.did === 'again' || record.state === 'void') continue
      const gone = voided(record, { by: BY, at: 0, reason: '误记' })
      if (step.did === 'void') save(gone)
      else if (!isTaken([...years.values()], step.span, { but: [record._id], states: ['confirmed'] })) {
        save(gone)
        save(corrected(record, { _id: `r${records.length}`, duty: '更正', ...step.span }, { by: BY, at: 0 }))
      }
    }
  }
  return { records, years: [...years.values()] }
}

describe('whatever is recorded, confirmed, voided, corrected and tried again, in any order', () => {
  test('each year is what a recount of the records gives', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), anyChanges, (steps, changes) => {
        const { records, years } = play(steps, changes)
        for (const year of years) {
          const touching = records.filter((record) => yearsOf(record).includes(year.year))
          expect(isSame(year, recounted(year, touching, changes))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no two records that count tell of the same minute', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const counting = play(steps, NONE).records.filter(({ state }) => state === 'confirmed')
        for (const [index, one] of counting.entries())
          for (const other of counting.slice(index + 1)) expect(overlaps(one, other)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('a day counts no more than its cap, but for records with a reason; the parts add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), anyChanges, (steps, changes) => {
        for (const { entries, year, minutes } of play(steps, changes).years) {
          const days = minutesByDay(entries, year, changes)
          const beyond = entries.filter((entry) => entry.beyondCap && entry.state === 'confirmed')
          for (const [day, counted] of days) {
            const cap = changes.reduce(
              (before, change) =>
                change.from <= day && latest(changes, day) === change ? change.value : before,
              480,
            )
            const withReason = beyond
              .flatMap(byDay)
              .filter((part) => part.day === day)
              .reduce((sum, part) => sum + minutesIn(part), 0)
            expect(counted).toBeLessThanOrEqual(Math.max(cap, withReason))
          }
          const parts = [...countedMinutes(entries, year, changes).values()]
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minutes)
          expect([...days.values()].reduce((sum, part) => sum + part, 0)).toBe(minutes)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('even where records overlap against the rules, no minute counts twice and their order is no matter', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), fc.integer(), (spans, seed) => {
        const all = spans.map((span, index) =>
          confirm(aService(`r${index}`, span.from, minutesIn(span)), '值守'),
        )
        const shuffled = [...all].sort(
          (one, other) => ((one.from * 7 + seed) % 11) - ((other.from * 7 + seed) % 11),
        )
        const minutes = (records: ServiceRecord[]) =>
          [2026, 2027].map((year) => yearWith(year, records).minutes)
        expect(minutes(shuffled)).toEqual(minutes(all))
        const covered = new Set(spans.flatMap(minutesCovered))
        expect(minutes(all).reduce((sum, part) => sum + part, 0)).toBe(covered.size)
      }),
      { numRuns: 150 },
    )
  })

  test('a record more never makes a year less', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), anySpan, fc.boolean(), (steps, span, reason) => {
        const { records } = play(steps, NONE)
        const counting = records.filter(({ state }) => state === 'confirmed')
        if (counting.some((record) => overlaps(record, span))) return
        const more = confirm(aService('more', span.from, minutesIn(span)), reason ? '值守' : undefined)
        for (const year of [2026, 2027])
          expect(yearWith(year, [...counting, more]).minutes).toBeGreaterThanOrEqual(
            yearWith(year, counting).minutes,
          )
      }),
      { numRuns: 200 },
    )
  })
})

function latest(changes: readonly CapChange[], day: string): CapChange | undefined {
  const begun = changes.filter(({ from }) => from <= day)
  const last = begun
    .map(({ from }) => from)
    .sort()
    .at(-1)
  return begun.filter(({ from }) => from === last).at(-1)
}

function minutesCovered({ from, until }: Span): number[] {
  return Array.from({ length: minutesIn({ from, until }) }, (_none, index) => from / MINUTE + index)
}
