import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import type { Calendar } from '../../cloudfunctions/calendar/working-days'
import type { Feedback, LedgerLine } from '../../cloudfunctions/feedback/feedback'
import { type Change, type Changed, matters, opening } from '../../cloudfunctions/feedback/process'
import type { Move } from '../../cloudfunctions/feedback/steps'
import type { Day } from '../../cloudfunctions/platform/day'
import { Refusal } from '../../cloudfunctions/platform/refusal'
import { type SettingChange, settingsOn } from '../../cloudfunctions/settings/settings'

/**
 * Random walks of matters by the rules as they were before there was an engine, recorded from them: at each act
 * what was tried, and what of the matter changed and what the line told, or how it was refused. They leave when the
 * process of a matter changes.
 */
const RECORDED = path.resolve(__dirname, '../rules/process/walks.jsonl.br')

interface Walk {
  set: SettingChange[]
  said: Omit<Feedback, keyof ReturnType<typeof opening>>
  today: Day
  at: number
  opened: object
  first: object
  acts: Act[]
}

type Act = Pick<Change, 'today' | 'at' | 'by' | 'word' | 'rating' | 'reason' | 'target' | 'assignee'> & {
  kind: 'move' | 'note' | 'recount' | 'fire'
  move: Move
  /** The last year whose calendar was known. */
  known: number
  /** What changed of the matter; `null`: it is gone. */
  diff: Record<string, unknown>
  /** What the line told besides who, when, what and the state after it. */
  line?: Record<string, unknown>
  /** The refusal. */
  no?: string
}

const HOLIDAYS = [
  ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  ...['2027-01-01', '2027-02-08', '2027-02-09', '2027-02-10'],
]
const WORKED = ['2026-10-10', '2026-09-27', '2027-02-14']

function calendarUntil(last: number): Calendar {
  return {
    covers: (year) => year <= last,
    exception: (day) => (HOLIDAYS.includes(day) ? 'holiday' : WORKED.includes(day) ? 'worked' : undefined),
  }
}

/** What walking them again on the engine comes to: a difference is told by its walk and act. */
export interface Walked {
  moves: number
  edges: Set<string>
  differences: string[]
}

export function walkAgain(): Walked {
  const walked: Walked = { moves: 0, edges: new Set(), differences: [] }
  const lines = brotliDecompressSync(readFileSync(RECORDED)).toString('utf8').split('\n')
  lines.forEach((line, index) => {
    walkOne(JSON.parse(line), index, walked)
  })
  return walked
}

function walkOne({ set, said, today, at, opened, first, acts }: Walk, index: number, walked: Walked): void {
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (!isDeepStrictEqual(plain(found), wanted)) walked.differences.push(`${index} ${what}`)
  }
  const change = { at, today, calendar: calendarUntil(2026), settings: settingsOn(set, today), key: 'key-0' }
  let matter: Feedback = plain({ ...said, ...opening(said.route.holder, change) })
  expect('opened', matter, { ...said, ...opened })
  const by = { openid: 'author', name: '王桂英', post: '居民' }
  expect('first line', oldShape(matters.firstLine(matter, { by, at })), first)
  for (const [n, act] of acts.entries()) {
    const where = `${n} ${act.kind} ${act.move ?? ''}`
    if (act.kind === 'move') walked.moves++
    const settings = settingsOn(set, act.today)
    const done = attempt(matter, act, {
      ...act,
      settings,
      calendar: calendarUntil(act.known),
      key: `key-${n + 1}`,
    })
    if (typeof done === 'string' || act.no) {
      expect(where, done, act.no)
      continue
    }
    if (act.kind === 'move') walked.edges.add(`${matter.step}.${act.move}`)
    expect(where, changesOf(matter, done.next), act.diff)
    if (done.line) expect(`${where} line`, ownOf(done.line), act.line)
    matter = plain(done.next)
  }
}

function attempt(
  matter: Feedback,
  { kind, move, today }: Act,
  change: Change,
): (Pick<Changed, 'next'> & { line?: LedgerLine }) | string {
  try {
    if (kind === 'move') return matters.advance(matter, move, change)
    if (kind === 'note') return matters.annotate(matter, change)
    if (kind === 'recount') return matters.recount(matter, change)
    return { next: matters.withoutAlarms(matter, today) }
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

function changesOf(before: Feedback, after: Feedback): object {
  const was: Record<string, unknown> = { ...plain(before) }
  const is: Record<string, unknown> = { ...plain(after) }
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const changed = fields.filter(
    (field) => field !== 'recentKeys' && !isDeepStrictEqual(was[field], is[field]),
  )
  return Object.fromEntries(changed.map((field) => [field, is[field] ?? null]))
}

/** A line as it was before there was one ledger for all. */
function oldShape({ kind: _kind, of, unit: _unit, month: _month, ...line }: LedgerLine): object {
  return { ...line, feedback: of }
}

/** What the recording keeps of a line: its own fields, and whether it tells a state, words, a rating, a reason. */
function ownOf(line: LedgerLine): object {
  const { _id, kind, of, unit, month, sequence, told, by, at, ...more } = line
  const { word, rating, reason, step, holder, assignee, due, promise, internal, ...own } = more
  const is = { state: step, internal, word, rating, reason }
  const told1 = Object.entries(is).flatMap(([field, value]) => (value ? [[field, 1]] : []))
  return { ...own, ...Object.fromEntries(told1) }
}

function plain<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value))
}
