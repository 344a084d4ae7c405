import { may, mayHandOver, openMoves, seesInternal } from '../../../cloudfunctions/feedback/access'
import { type Move, OPEN_STEPS, STEPS, type Step } from '../../../cloudfunctions/feedback/steps'
import type { Actor } from '../../../cloudfunctions/platform/actor'
import { aFeedback, anActor, anActorOf, at, TODAY } from '../../support/builders'

const steps = Object.keys(STEPS) as Step[]

type Row = [who: string, actor: Actor, read: boolean, note: boolean, moves: Partial<Record<Step, Move[]>>]

/** A matter in this step, with a ticket where one is to be answered or closed. */
const inStep = (step: Step, holder: string) => aFeedback({ step, holder, route: routeTo(holder) })

/** It lies where it was routed to, unless it has been passed upward. */
const routeTo = (holder: string) => ({
  ...aFeedback().route,
  ...(holder.startsWith(at()) && { holder }),
})

const assesses: Move[] = ['toGrid', 'keep', 'toStreet', 'finish', 'decline', 'forward']
const dispatches: Move[] = ['dispatch', 'keep', 'returnToCommunity', 'finish', 'forward']
/** What whoever holds a matter may do, in steps that only matters of other levels are in as well. */
const holds = {
  filed: ['accept', 'forward'],
  assessing: assesses,
  dispatching: dispatches,
  signing: ['sign', 'sendBack', 'forward'],
  assigning: ['assign', 'finish', 'forward'],
  verifying: ['verify', 'reject', 'forward'],
} satisfies Row[4]
const handles = { ...holds, handling: ['finish', 'toCommunity', 'forward'] } satisfies Row[4]
const atDesk = {
  ...holds,
  handling: ['finish', 'toGrid', 'toStreet', 'decline', 'forward'],
} satisfies Row[4]
const rates = { finished: ['rate', 'veto'] } satisfies Row[4]

/** The district's supervisor reminds and opens a ticket wherever somebody has to move. */
const supervised: Partial<Record<Step, Move[]>> = Object.fromEntries(
  OPEN_STEPS.map((step) => [step, step === 'finished' ? ['ticket'] : ['remind', 'ticket']]),
)

/** A matter of wang's that micro-grid 02-1 holds. */
const HELD_BY_MICRO_GRID: Row[] = [
  ['its author', anActor('wang'), true, false, rates],
  ['a neighbour', anActor('zhou'), false, false, {}],
  ['the leader of the micro-grid', anActor('zhang', ['microGridLeader', '02-1']), true, true, handles],
  ['the worker of the micro-grid', anActor('xu', ['gridWorker', '02-1']), true, true, handles],
  ['the leader of the grid around it', anActor('li', ['gridLeader', '02']), true, false, {}],
  ['the worker of the grid around it', anActor('xu', ['gridWorker', '02']), false, false, {}],
  ['the leader of another micro-grid', anActor('feng', ['microGridLeader', '02-2']), false, false, {}],
  ['the leader of micro-grid 02-12', anActor('cao', ['microGridLeader', '02-12']), false, false, {}],
  ['the leader of another grid', anActor('wu', ['gridLeader', '03']), false, false, {}],
  ['a cadre of the community', anActor('chen', ['communityCadre']), true, false, {}],
  ['a cadre of another community', anActorOf('qiu', ['communityCadre', '320402003002']), false, false, {}],
  ['the duty desk', anActor('desk', ['dutyDesk']), false, false, {}],
  ['the police officer', anActor('ma', ['policeOfficer']), false, false, {}],
  ['the health steward', anActor('lin', ['healthSteward']), false, false, {}],
  ['the dispatcher of the street', anActorOf('he', ['streetDispatcher', '320402003']), true, false, {}],
  ['the dispatcher of another street', anActorOf('wu', ['streetDispatcher', '320402001']), false, false, {}],
  ['an officer of a department', anActorOf('shi', ['departmentOfficer', '320402:zhujian']), false, false, {}],
  ['the district supervisor', anActorOf('xia', ['districtSupervisor', '320402']), true, false, supervised],
  ['the supervisor of another district', anActorOf('xu', ['districtSupervisor', '320403']), false, false, {}],
  ['the administrator', anActorOf('su', ['administrator', '320402']), false, false, {}],
  [
    'its author, who leads the micro-grid',
    anActor('wang', ['microGridLeader', '02-1']),
    true,
    true,
    { ...handles, ...rates },
  ],
  [
    'a leader of two micro-grids',
    anActor('zhang', ['microGridLeader', '02-2'], ['microGridLeader', '02-1']),
    true,
    true,
    handles,
  ],
]

/** The same matter when grid 02 holds it. */
const HELD_BY_GRID: Row[] = [
  ['its author', anActor('wang'), true, false, rates],
  ['the leader of the grid', anActor('li', ['gridLeader', '02']), true, true, handles],
  ['the worker of the grid', anActor('xu', ['gridWorker', '02']), true, true, handles],
  ['a micro-grid leader inside it', anActor('zhang', ['microGridLeader', '02-1']), false, false, {}],
  ['the leader of another grid', anActor('wu', ['gridLeader', '03']), false, false, {}],
  ['a cadre of the community', anActor('chen', ['communityCadre']), true, false, {}],
]

/** The same matter at the community's triage desk. */
const HELD_BY_COMMUNITY: Row[] = [
  ['its author', anActor('wang'), true, false, rates],
  ['a cadre of the community', anActor('chen', ['communityCadre']), true, true, atDesk],
  ['a cadre of another community', anActorOf('qiu', ['communityCadre', '320402003002']), false, false, {}],
  ['the duty desk, which answers the phone only', anActor('desk', ['dutyDesk']), false, false, {}],
  ['the leader of a grid', anActor('li', ['gridLeader', '02']), false, false, {}],
  ['the dispatcher of the street', anActorOf('he', ['streetDispatcher', '320402003']), true, false, {}],
]

/** The same matter with a street, a department and the district. */
const HELD_ABOVE: [holder: string, ...row: Row][] = [
  [
    '320402003',
    'the dispatcher of the street',
    anActorOf('he', ['streetDispatcher', '320402003']),
    true,
    true,
    { ...holds, handling: ['finish', 'dispatch', 'forward'] },
  ],
  ['320402003', 'a cadre it came from', anActor('chen', ['communityCadre']), true, false, {}],
  [
    '320402003',
    'the leader it was routed to',
    anActor('zhang', ['microGridLeader', '02-1']),
    true,
    false,
    {},
  ],
  ['320402003', 'another leader', anActor('feng', ['microGridLeader', '02-2']), false, false, {}],
  [
    '320402003',
    'the supervisor',
    anActorOf('xia', ['districtSupervisor', '320402']),
    true,
    false,
    supervised,
  ],
  [
    '320402:zhujian',
    'an officer of the department',
    anActorOf('shi', ['departmentOfficer', '320402:zhujian']),
    true,
    true,
    { ...holds, handling: ['finish', 'forward'] },
  ],
  [
    '320402:zhujian',
    'an officer of another',
    anActorOf('lu', ['departmentOfficer', '320402:chengguan']),
    false,
    false,
    {},
  ],
  ['320402:zhujian', 'the dispatcher', anActorOf('he', ['streetDispatcher', '320402003']), true, false, {}],
  ['320402', 'the administrator', anActorOf('su', ['administrator', '320402']), false, false, {}],
]

test.each(HELD_ABOVE)('of a matter that %s holds, %s sees and does only his own', (holder, ...row) => {
  expectRow(holder, row)
})

test('where the whole district has nobody who handles, its administrator does', () => {
  const matter = { ...aFeedback(), acting: '320402', leaderless: true }
  expect(may(anActorOf('su', ['administrator', '320402']), 'accept', matter)).toBe(true)
  expect(may(anActorOf('su', ['administrator', '320403']), 'accept', matter)).toBe(false)
  expect(may(anActorOf('xia', ['districtSupervisor', '320402']), 'accept', matter)).toBe(false)
})

test('what no resident stands behind is not rated by the colleague who filed it', () => {
  const matter = aFeedback({ source: 'patrol', step: 'finished' })
  expect([may(anActor('wang'), 'rate', matter), may(anActor('wang'), 'veto', matter)]).toEqual([false, false])
})

test('nobody lets a matter lapse, nor hands over a single one', () => {
  for (const [, actor] of [...HELD_BY_MICRO_GRID, ...HELD_BY_COMMUNITY]) {
    expect([may(actor, 'lapse', aFeedback()), may(actor, 'handOver', aFeedback())]).toEqual([false, false])
  }
})

test.each([
  [
    'a cadre, between grids of his community',
    anActor('chen', ['communityCadre']),
    at('02'),
    at('03-1'),
    true,
  ],
  ['a cadre, to another community', anActor('chen', ['communityCadre']), at('02'), '320402003002-01', false],
  ['a cadre, from the street', anActor('chen', ['communityCadre']), '320402003', at('02'), false],
  ['a grid leader', anActor('li', ['gridLeader', '02']), at('02'), at('02-1'), false],
  [
    'the administrator, between departments',
    anActorOf('su', ['administrator', '320402']),
    '320402:zhujian',
    '320402:chengguan',
    true,
  ],
  [
    'the administrator of another district',
    anActorOf('su', ['administrator', '320403']),
    at('02'),
    at('03'),
    false,
  ],
])('open matters are handed over by %s: %#', (_who, actor, from, to, expected) => {
  expect(mayHandOver(actor, from, to)).toBe(expected)
})

function expectRow(holder: string, [, actor, read, note, moves]: Row) {
  const open = Object.fromEntries(
    steps
      .map((step) => [step, openMoves(actor, inStep(step, holder), TODAY)])
      .filter(([, list]) => list?.length),
  )
  expect({
    read: may(actor, 'read', inStep('filed', holder)),
    note: may(actor, 'note', inStep('filed', holder)),
    moves: open,
  }).toEqual({ read, note, moves })
}

test.each(HELD_BY_MICRO_GRID)(
  'of a matter that a micro-grid holds, %s sees and does only his own',
  (...row) => {
    expectRow(at('02-1'), row)
  },
)

test.each(HELD_BY_GRID)('of a matter that a grid holds, %s sees and does only his own', (...row) => {
  expectRow(at('02'), row)
})

test.each(HELD_BY_COMMUNITY)('of a matter at the triage desk, %s sees and does only his own', (...row) => {
  expectRow(at(), row)
})

test.each([
  ['its author', anActor('wang'), false],
  ['a neighbour', anActor('zhou'), false],
  ['its handler', anActor('zhang', ['microGridLeader', '02-1']), true],
  ['an overseer', anActor('chen', ['communityCadre']), true],
  ['its author, who handles it himself', anActor('wang', ['microGridLeader', '02-1']), true],
  ['its author, who handles others', anActor('wang', ['microGridLeader', '02-2']), false],
])('internal notes are shown to %s: %#', (_who, actor, expected) => {
  expect(seesInternal(actor, aFeedback())).toBe(expected)
})

test('nobody makes a move on a matter he may not read', () => {
  for (const [, actor] of [...HELD_BY_MICRO_GRID, ...HELD_BY_GRID, ...HELD_BY_COMMUNITY]) {
    for (const step of steps) {
      for (const holder of [at('02-1'), at('02'), at()]) {
        const matter = inStep(step, holder)
        if (!may(actor, 'read', matter)) expect(openMoves(actor, matter, TODAY)).toEqual([])
        if (may(actor, 'note', matter)) expect(seesInternal(actor, matter)).toBe(true)
      }
    }
  }
})
