import type { AnyTRPCRouter } from '@trpc/server'
import type { z } from 'zod'
import { nextOfEachSeries } from '../../cloudfunctions/activity/series'
import { api } from '../../cloudfunctions/api'
import type { CollectionName, DocumentOf } from '../../cloudfunctions/collections'
import type { Feedback } from '../../cloudfunctions/feedback/feedback'
import { HANDLING_STEPS } from '../../cloudfunctions/feedback/steps'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { communityOf } from '../../cloudfunctions/platform/division'
import { noCounts } from '../../cloudfunctions/roster/roster'
import { aRunningActivity } from '../support/activity/running'
import type { InputOf, OutputOf, Path } from '../support/caller'
import { District, freshKey } from '../support/district'
import { aMatterIn, matterOf } from '../support/matters'
import { PEOPLE, XINNAN } from '../support/people'
import { ADMINISTRATOR } from '../support/roster'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { chen, wang } = PEOPLE
const SUPERVISOR = 'sample-xia-qiming'
const DISTRICT = '320402'
const HOUR = 3_600_000
/** Somebody of whom the sample knows nothing. */
const NOBODY = 'walk-person'

const numbers = (count: number) => Array.from({ length: count }, (_none, index) => index)
const two = (index: number) => String(index).padStart(2, '0')
const today = () => beijingDay(Date.now())

/** Puts a document in place of the one with its id. */
async function replace<N extends CollectionName>(name: N, document: DocumentOf<N>): Promise<void> {
  await district.forget(name, document._id)
  district.add(name, document)
}

/** A list that goes on: every procedure whose answer may tell where, found by its type. */
type Listing = { [P in Path]: GoesOn<OutputOf<P>> extends false ? never : P }[Path]
type GoesOn<O> = O extends object ? ('next' extends keyof O ? true : false) : false

interface Row<P extends Listing> {
  as: string
  input: InputOf<P>
  /** What has to be shown; nothing else may be. */
  all: string[]
  shown(pages: OutputOf<P>[]): string[]
}

/** More than a page of each, many of one instant, day or name, and some among them that the list leaves out. */
const LISTS: { [P in Listing]: () => Promise<Row<P>[]> } = {
  'community.estates': async () => {
    const [estate] = district.find('estates')
    const _id = (index: number) => `9999990000${two(index)}e01`
    const goneOn = (index: number) => (index < 55 || index % 9 === 0) && { goneOn: '2020-01-01' }
    for (const index of numbers(99))
      district.add('estates', { ...taken(estate), _id: _id(index), name: '新村', ...goneOn(index) })
    const all = numbers(99)
      .filter((index) => !goneOn(index))
      .map(_id)
    const shown = (pages: OutputOf<'community.estates'>[]) => pages.flatMap(({ estates }) => idsOf(estates))
    return [{ as: wang, input: { search: '新村' }, all, shown }]
  },

  'division.plans': async () => {
    const code = (index: number) => `3204020090${two(index)}`
    for (const index of numbers(20)) {
      const gone = index % 5 === 0 && { goneOn: '2020-01-01' }
      district.add('grids', { _id: `${code(index)}-01`, district: DISTRICT, ...gone })
    }
    const [{ version } = { version: 0 }] = district.find('divisions', { _id: DISTRICT })
    await replace('divisions', { _id: DISTRICT, version: version + 1 })
    const standing = district.find('grids', { district: DISTRICT }).filter(({ goneOn }) => !goneOn)
    const all = [...new Set(standing.flatMap(({ _id }) => communityOf(_id) ?? []))]
    const shown = (pages: OutputOf<'division.plans'>[]) =>
      pages.flatMap(({ communities }) => communities.map((each) => each.code))
    return [{ as: SUPERVISOR, input: {}, all, shown }]
  },

  'roster.list': async () => {
    for (const index of numbers(50)) anImport(`walk-import-${index}`, index % 4 ? DISTRICT : '320404')
    const all = district.find('rosterImports', { district: DISTRICT }).map(({ _id }) => _id)
    const shown = (pages: OutputOf<'roster.list'>[]) => pages.flatMap(({ imports }) => idsOf(imports))
    return [{ as: ADMINISTRATOR, input: {}, all, shown }]
  },

  'roster.changes': async () => {
    const id = anImport('walk-pieces', DISTRICT, 4)
    const after = { name: '某街道' }
    const change = (each: string) => ({
      part: 'organisations' as const,
      id: each,
      kind: 'add' as const,
      label: '某街道',
      told: [],
      after,
    })
    const pieces = [['a', 'b'], [], ['c'], ['d']]
    for (const [piece, changes] of pieces.entries())
      district.add('rosterChanges', { _id: `${id}:${piece}`, changes: changes.map(change) })
    const all = ['a', 'b', 'c', 'd'].map((each) => `organisations ${each}`)
    const shown = (pages: OutputOf<'roster.changes'>[]) => pages.flatMap(({ changes }) => idsOf(changes))
    return [{ as: ADMINISTRATOR, input: { id }, all, shown }]
  },

  'feedback.mine': async () => {
    const model = await aModel()
    for (const index of numbers(50))
      aCopy(model, `walk-mine-${index}`, { author: index % 4 ? NOBODY : wang, filedAt: model.filedAt })
    const all = district.find('feedback', { author: NOBODY }).map(({ _id }) => _id)
    const shown = (pages: OutputOf<'feedback.mine'>[]) => pages.flatMap(({ matters }) => idsOf(matters))
    return [{ as: NOBODY, input: {}, all, shown }]
  },

  'activity.upcoming': async () => {
    const now = Date.now()
    for (const index of numbers(150)) {
      const endsAt = now + HOUR * (2 + (index % 3))
      const state = index % 5 ? ('published' as const) : ('cancelled' as const)
      const series = index % 2 ? { series: { id: 'walk-series', number: index + 1, of: 150 } } : {}
      aRunningActivity(district, { _id: `walk-ahead-${index}`, endsAt, state, ...series })
    }
    const ahead = sortedByEnd({ community: XINNAN, state: 'published' }, (endsAt) => endsAt > now)
    const shown = (pages: OutputOf<'activity.upcoming'>[]) =>
      idsOf(nextOfEachSeries(pages.flatMap(({ activities }) => activities ?? [])))
    return [{ as: wang, input: {}, all: nextOfEachSeries(ahead).map(({ _id }) => _id), shown }]
  },

  'activity.past': async () => {
    const now = Date.now()
    for (const index of numbers(50)) {
      const state = index % 5 ? ('published' as const) : ('cancelled' as const)
      const [startsAt, endsAt] = [now - 9 * HOUR, now - HOUR * (2 + (index % 2))]
      aRunningActivity(district, { _id: `walk-past-${index}`, startsAt, endsAt, state })
    }
    const over = sortedByEnd({ community: XINNAN, state: 'published' }, (endsAt) => endsAt < now)
    const shown = (pages: OutputOf<'activity.past'>[]) =>
      pages.flatMap(({ activities }) => idsOf(activities ?? []))
    return [{ as: wang, input: {}, all: over.map(({ _id }) => _id), shown }]
  },

  'activity.organized': async () => {
    const now = Date.now()
    const ahead = sortedByEnd({ community: XINNAN }, (endsAt) => endsAt > now)
    const wanted = ahead.filter(({ series, state }) => !series || state !== 'cancelled')
    const over = sortedByEnd({ community: XINNAN }, (endsAt) => endsAt < now)
    type Pages = OutputOf<'activity.organized'>[]
    const listed = (pages: Pages) => pages.flatMap(({ activities }) => activities)
    return [
      {
        ...{ as: chen, input: { when: 'ahead' }, all: nextOfEachSeries(wanted).map(({ _id }) => _id) },
        shown: (pages: Pages) => idsOf(nextOfEachSeries(listed(pages))),
      },
      {
        ...{ as: chen, input: { when: 'past' }, all: over.map(({ _id }) => _id) },
        shown: (pages: Pages) => idsOf(listed(pages)),
      },
    ]
  },

  'activity.mine': async () => {
    const activity = aRunningActivity(district)
    for (const index of numbers(70))
      aSignup(`walk-signup-${index}`, index % 4 ? activity : 'no-such-activity', { person: NOBODY })
    const all = numbers(70)
      .filter((index) => index % 4)
      .map((index) => `walk-signup-${index}`)
    const shown = (pages: OutputOf<'activity.mine'>[]) => pages.flatMap(({ signups }) => idsOf(signups))
    return [{ as: NOBODY, input: {}, all, shown }]
  },

  'activity.roster': async () => {
    const id = aRunningActivity(district)
    for (const index of numbers(1100)) {
      const name = index % 500 === 7 ? '诸葛' : '邻居'
      aSignup(`walk-party-${index}`, id, { person: `guest-${index}`, name, people: [{ name }] })
    }
    for (const index of numbers(9)) aSignup(`walk-gone-${index}`, id, { state: 'cancelled' })
    const parties = district.find('signups', { activity: id, state: 'seated' })
    const shown = (pages: OutputOf<'activity.roster'>[]) => pages.flatMap((page) => idsOf(page.parties))
    const row = (name: string) => {
      const all = parties.filter((party) => party.name.includes(name)).map(({ _id }) => _id)
      return { as: chen, input: { id, list: 'seated' as const, name }, all, shown }
    }
    return [row(''), row('诸葛')]
  },

  'volunteer.members': async () => {
    for (const index of numbers(100)) aMember(index, index < 35 || index % 9 === 0)
    const registered = district.find('volunteers', { 'party.workplace.community': XINNAN })
    const all = registered.filter(({ party }) => party?.workplace.state !== 'declined')
    const shown = (pages: OutputOf<'volunteer.members'>[]) =>
      pages.flatMap(({ members }) => members.map(({ number }) => number))
    const input = { community: XINNAN, side: 'workplace' } as const
    return [{ as: chen, input, all: all.map(({ number }) => number), shown }]
  },

  'settings.history': async () => {
    const input = { setting: 'rateDays' } as const
    const change = { ...input, key: freshKey(), value: 7, from: addDays(today(), 3) }
    await district.as(ADMINISTRATOR).gets('settings.change', change)
    const lines = district.find('ledger', { kind: 'setting', setting: 'rateDays', unit: DISTRICT })
    const line = taken(lines.at(-1))
    for (const index of numbers(45)) {
      const sequence = line.sequence + index + 1
      district.add('ledger', { ...line, _id: `${line.of}:${sequence}`, sequence })
    }
    const all = district.find('ledger', { of: line.of }).map(({ _id }) => _id)
    const shown = (pages: OutputOf<'settings.history'>[]) => pages.flatMap((page) => idsOf(page.lines))
    return [{ as: ADMINISTRATOR, input, all, shown }]
  },

  'resident.looks': async () => {
    const [id, now] = [aRunningActivity(district), Date.now()]
    aSignup('walk-looked-at', id, { person: NOBODY, askedAt: now - 50 * HOUR })
    const by = { openid: chen, name: '陈静', post: '社区书记' }
    const at = (index: number) => now - HOUR * (1 + Math.floor(index / 30))
    for (const index of numbers(90))
      district.add('listLooks', {
        ...{ _id: `walk-look-${index}`, list: 'activity', subject: `activity:${id}`, title: '义诊', by },
        at: index % 4 ? at(index) : now - 99 * HOUR,
      })
    for (const index of numbers(90))
      district.add('reveals', {
        ...{ _id: `walk-reveal-${index}`, owner: index % 4 ? NOBODY : wang, feedback: 'f', number: 'n', by },
        ...{ what: 'contactPhone', purpose: 'contact', at: at(index) },
      })
    const all = numbers(90)
      .filter((index) => index % 4)
      .flatMap((index) => [`walk-look-${index}`, `walk-reveal-${index}`])
    const shown = (pages: OutputOf<'resident.looks'>[]) => pages.flatMap((page) => idsOf(page.looks))
    return [{ as: NOBODY, input: {}, all, shown }]
  },

  'workbench.matters': async () => {
    const model = await aModel()
    const holder = `${XINNAN}-02-4`
    for (const index of numbers(420)) {
      const due = { ...taken(model.due), on: addDays(today(), (index % 2) - 1) }
      const dated = index % 2 ? { due } : { due: index < 300 ? undefined : due }
      aCopy(model, `walk-todo-${index}`, { holder, category: index % 9 ? 'parking' : 'other', ...dated })
    }
    const all = openMatters({ holder, category: 'parking' }).map(({ _id }) => _id)
    const shown = (pages: OutputOf<'workbench.matters'>[]) => pages.flatMap((page) => idsOf(page.matters))
    return [{ as: 'sample-cao-guifang', input: { category: 'parking' }, all, shown }]
  },

  'workbench.supervision': async () => {
    const model = await aModel()
    const late = { ...taken(model.due), on: addDays(today(), -2) }
    for (const index of numbers(130)) {
      const ticket = { ticket: { state: 'open' as const, at: 1000 + (index % 3), word: '请办理' } }
      const repeat = { repeat: { of: 'walk-before', at: 1000 + (index % 3) } }
      const step = index % 2 ? ('assigning' as const) : ('handling' as const)
      aCopy(model, `walk-watched-${index}`, {
        step,
        due: late,
        ...(index % 5 && ticket),
        ...(index % 7 && repeat),
      })
    }
    const open = openMatters({ district: DISTRICT })
    const ids = (matters: readonly Feedback[]) => matters.map(({ _id }) => _id)
    const rows = {
      late: open.filter(({ due }) => due && due.on < today()),
      disputed: open.filter(({ step }) => step === 'assigning'),
      tickets: district.find('feedback', { district: DISTRICT }).filter(({ ticket }) => ticket),
      repeats: district.find('feedback', { district: DISTRICT }).filter(({ repeat }) => repeat),
      all: open,
    }
    const shown = (pages: OutputOf<'workbench.supervision'>[]) => pages.flatMap((page) => idsOf(page.matters))
    return Object.entries(rows).map(([view, matters]) => {
      return { as: SUPERVISOR, input: { view: view as keyof typeof rows }, all: ids(matters), shown }
    })
  },
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

function taken<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('the sample has none')
  return one
}

async function aModel(): Promise<Feedback> {
  return taken(matterOf(district, await aMatterIn(district, 'filed')))
}

let copies = 0

function aCopy(model: Feedback, _id: string, changes: Partial<Feedback>): void {
  copies++
  district.add('feedback', {
    ...{ ...model, _id, number: `990101-${String(copies).padStart(6, '0')}` },
    ...changes,
  })
}

const openMatters = (where: object) =>
  district.find('feedback', where).filter(({ step }) => (HANDLING_STEPS as readonly string[]).includes(step))

const sortedByEnd = (where: object, wanted: (endsAt: number) => boolean) =>
  district
    .find('activities', where)
    .filter(({ endsAt }) => wanted(endsAt))
    .sort((one, other) => one.endsAt - other.endsAt || (one._id < other._id ? -1 : 1))

function aSignup(_id: string, activity: string, changes: Partial<DocumentOf<'signups'>>): void {
  district.add('signups', {
    ...{ _id, activity, community: XINNAN, person: _id, role: 'participant', size: 1 },
    ...{ name: '邻居', homeLabel: '怡和苑15幢', people: [{ name: '邻居' }], answers: {} },
    ...{ state: 'seated', askedAt: 1, changedAt: 1, key: `key-of-${_id}` },
    ...changes,
  })
}

function aMember(index: number, declined: boolean, year = '99'): void {
  const registration = { community: XINNAN, state: 'confirmed' as const, since: 1 }
  const workplace = { ...registration, state: declined ? ('declined' as const) : registration.state }
  const party = { organisation: '320402p009', organisationName: '南湖小学党支部' }
  district.add('volunteers', {
    ...{
      _id: `walk-member-${year}-${index}`,
      number: `${year}${String(index).padStart(6, '0')}`,
      name: '某某',
    },
    ...{ community: XINNAN, party: { ...party, workplace, residence: registration }, former: [] },
    ...{ enrolledOn: '2026-01-01', consent: { version: 1, on: '2026-01-01' } },
  })
}

function anImport(_id: string, of: string, pieces = 0): string {
  const empty = { rows: 0, counts: noCounts(), faults: [], faultCount: 0, warnings: [], warningCount: 0 }
  const file = { fileId: 'f', fileName: '名册.xlsx', by: { openid: chen, name: '陈静' }, at: 1000 }
  const state = { state: 'draft', base: 0, pieces, staged: 0, settled: 0 } as const
  district.add('rosterImports', { _id, district: of, ...file, ...empty, ...state })
  return _id
}

/** Every page of a list, as somebody who scrolls to its end gets them. */
async function walk<P extends Listing>(path: P, as: string, input: InputOf<P>): Promise<OutputOf<P>[]> {
  const pages: OutputOf<P>[] = []
  for (let cursor: unknown, more = true; more && pages.length < 60; ) {
    const page = await district.as(as).gets<Path>(path, { ...input, cursor } as InputOf<Path>)
    pages.push(page as OutputOf<P>)
    cursor = (page as { next?: unknown }).next
    more = cursor !== undefined
  }
  return pages
}

async function isWhole<P extends Listing>(path: P): Promise<void> {
  for (const { as, input, all, shown } of await LISTS[path]()) {
    const pages = await walk(path, as, input)
    expect(pages.length).toBeGreaterThan(1)
    expect(shown(pages).sort()).toEqual([...all].sort())
  }
}

const names = Object.keys(LISTS) as Listing[]

test.each(names)('who scrolls to the end of %s has seen all that is to be seen, and nothing twice', (path) =>
  isWhole(path),
)

/** What a schema takes, without what is wrapped around it. */
function fieldsOf(schema: z.ZodType | undefined): string[] {
  const { shape, innerType } = (schema?.def ?? {}) as { shape?: object; innerType?: z.ZodType }
  return innerType ? fieldsOf(innerType) : Object.keys(shape ?? {})
}

test('every procedure that takes a cursor is walked through above', () => {
  const procedures: Record<string, { _def: { inputs: z.ZodType[] } }> = (api as AnyTRPCRouter)._def.procedures
  const lists = Object.entries(procedures).filter(([, { _def }]) =>
    fieldsOf(_def.inputs[0]).includes('cursor'),
  )
  expect(lists.map(([path]) => path).sort()).toEqual([...names].sort())
})

describe('what changes between two pages', () => {
  const ids = (matters: readonly { id: string }[]) => idsOf(matters).filter((id) => id.startsWith('late-'))

  /** A later page looks at its own, and at the one it goes on behind: not once more at what was shown. */
  async function goesStraightOn(path: Listing, input: object, cursor: unknown): Promise<void> {
    const first = await district.as(SUPERVISOR).costOf(path, input)
    const second = await district.as(SUPERVISOR).costOf(path, { ...input, cursor })
    expect(cursor).toBeDefined()
    expect(second.operations).toBe(first.operations)
    expect(second.scanned).toBeLessThanOrEqual(first.scanned + 1)
  }

  test('a ticket that is closed hides none of those behind it', async () => {
    const model = await aModel()
    const ticket = { state: 'open', word: '请办理' } as const
    for (const index of numbers(90))
      aCopy(model, `late-ticket-${two(index)}`, { ticket: { ...ticket, at: index + 1 } })
    const view = { view: 'tickets' } as const
    const first = await district.as(SUPERVISOR).gets('workbench.supervision', view)
    for (const id of ids(first.matters).slice(0, 9)) {
      const { ticket: _closed, ...one } = taken(matterOf(district, id))
      await replace('feedback', one)
    }
    const rest: string[] = []
    for (let { next: cursor } = first; cursor; ) {
      const page = await district.as(SUPERVISOR).gets('workbench.supervision', { ...view, cursor })
      rest.push(...ids(page.matters))
      cursor = page.next
    }
    await goesStraightOn('workbench.supervision', view, first.next)
    expect([...ids(first.matters), ...rest]).toEqual(numbers(90).map((index) => `late-ticket-${two(index)}`))
  })

  test('a matter that comes again shows nobody twice', async () => {
    const model = await aModel()
    const again = (id: string, at: number) => aCopy(model, id, { repeat: { of: 'late-before', at } })
    for (const index of numbers(90)) again(`late-repeat-${two(index)}`, 5_000 + index)
    const view = { view: 'repeats' } as const
    const first = await district.as(SUPERVISOR).gets('workbench.supervision', view)
    for (const index of numbers(9)) again(`late-new-${index}`, 9_000 + index)
    const { next: cursor } = first
    const second = await district.as(SUPERVISOR).gets('workbench.supervision', { ...view, cursor })
    const shown = [...ids(first.matters), ...ids(second.matters)]
    expect(shown).toEqual([...new Set(shown)])
    expect(shown).toHaveLength(90)
    await goesStraightOn('workbench.supervision', view, cursor)
  })

  test('what one has done with meanwhile hides nothing of the to-do list', async () => {
    const model = await aModel()
    const due = { ...taken(model.due), on: addDays(today(), -9) }
    const holder = `${XINNAN}-02-3`
    const posts = district.find('posts', { scope: holder, kind: 'microGridLeader' })
    const leader = taken(posts[0]?.holder?.openid)
    for (const index of numbers(150)) aCopy(model, `late-todo-${index}`, { holder, due })
    const first = await district.as(leader).gets('workbench.matters', {})
    for (const id of ids(first.matters).slice(0, 20))
      await replace('feedback', { ...taken(matterOf(district, id)), step: 'finished' })
    const second = await district.as(leader).gets('workbench.matters', { cursor: first.next })
    const shown = [...ids(first.matters), ...ids(second.matters)]
    expect(shown.sort()).toEqual(
      numbers(150)
        .map((index) => `late-todo-${index}`)
        .sort(),
    )
  })

  test('one who was declined among the first hides no member behind a page that is not full', async () => {
    for (const index of numbers(60)) aMember(index, index === 3, '00')
    const input = { community: XINNAN, side: 'workplace' } as const
    const pages = await walk('volunteer.members', chen, input)
    const listed = pages.flatMap(({ members }) => members.map(({ number }) => number))
    expect(listed.filter((number) => number.startsWith('000'))).toHaveLength(59)
  })
})
