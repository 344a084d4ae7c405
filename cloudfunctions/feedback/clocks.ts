import type { ClockRow } from '../process/table'

/**
 * The clocks of a matter and the district's setting that says how long each runs: 三日受理、六日办结.
 * Which move starts which stands in the steps table.
 */
export const CLOCKS = {
  accept: { name: '受理', setting: 'acceptDays' },
  /** The promise to the author; a unit's own after its signature. */
  finish: { name: '办结', setting: 'finishDays' },
  assess: { name: '研判', setting: 'assessDays' },
  dispatch: { name: '派单', setting: 'dispatchDays' },
  sign: { name: '签收', setting: 'signDays' },
  /** After a veto: finish again. */
  redo: { name: '重新办结', setting: 'redoDays' },
  /** The author's. He may answer, he need not: nobody waits for him. */
  rate: { name: '评价', setting: 'rateDays', soft: true },
  /** The community's, where no resident stands behind the matter. */
  verify: { name: '核实', setting: 'rateDays' },
} as const satisfies Record<string, ClockRow>

export type ClockKind = keyof typeof CLOCKS
