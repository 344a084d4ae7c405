/**
 * The process of a matter 诉求 as one table: a row per step with its name, the clock that runs in it
 * and the moves that leave it. Changing the process means changing this table.
 * 三日受理、六日办结: working days; a rating is open for 7 calendar days.
 */
export const STEPS = {
  filed: {
    name: '待受理',
    clock: { days: 3, counting: 'workingDays', whose: 'handler' },
    moves: { accept: 'handling' },
  },
  handling: {
    name: '办理中',
    clock: { days: 6, counting: 'workingDays', whose: 'handler' },
    moves: { finish: 'finished' },
  },
  finished: {
    name: '待评价',
    clock: { days: 7, counting: 'calendarDays', whose: 'author' },
    moves: { rate: 'closed' },
  },
  closed: { name: '已结案', moves: {} },
} as const satisfies Record<string, StepRow>

export interface StepClock {
  days: number
  counting: 'workingDays' | 'calendarDays'
  /** Whoever has to move before it runs out. The author may, he need not: his clock is never late. */
  whose: 'handler' | 'author'
}

interface StepRow {
  name: string
  clock?: StepClock
  moves: Record<string, string>
}

export type Step = keyof typeof STEPS
type MoveOf<S> = S extends Step ? keyof (typeof STEPS)[S]['moves'] : never
export type Move = MoveOf<Step>

/** What each move is called, how the timeline tells it, and what it asks for. */
export const MOVES = {
  accept: { name: '受理', told: '已受理', asks: 'nothing' },
  finish: { name: '答复办结', told: '已答复', asks: 'reply' },
  rate: { name: '评价', told: '已评价', asks: 'rating' },
} as const satisfies Record<Move, { name: string; told: string; asks: 'nothing' | 'reply' | 'rating' }>

/** Steps in which a handler (not the author) has to move. */
export const HANDLING_STEPS = ['filed', 'handling'] as const satisfies readonly Step[]

export function movesFrom(step: Step): Move[] {
  return Object.keys(STEPS[step].moves) as Move[]
}

/** The step a move leads to; undefined when the table has no such move from here. */
export function stepAfter(step: Step, move: Move): Step | undefined {
  const moves: Partial<Record<Move, Step>> = STEPS[step].moves
  return moves[move]
}
