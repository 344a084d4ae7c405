import type { Activity } from '../../../cloudfunctions/activity/activity'
import type { ActivityLine } from '../../../cloudfunctions/activity/line'

/** What of an activity its ledger has to tell. */
export interface Replayed {
  state?: Activity['state']
  word?: string
  edited?: number
  report?: { by: string; at: number }
}

const WORDED: readonly ActivityLine['told'][] = ['approve', 'return', 'callOff']

/** An activity as its lines alone tell it, in their order. */
export function replayed(lines: readonly ActivityLine[]): Replayed {
  const { state, word, edited, report } = lines.reduce(redo, {})
  return present({ state, word, edited, report })
}

function redo(before: Replayed, { told: what, state, word, sequence, by, at }: ActivityLine): Replayed {
  return {
    ...before,
    state,
    ...(WORDED.includes(what) && { word }),
    ...(what === 'edit' && { edited: sequence }),
    ...(what === 'report' && { report: { by: by.name, at } }),
  }
}

/** The same of the document. */
export function told({ state, word, edited, report }: Activity): Replayed {
  return present({ state, word, edited, report: report && { by: report.by, at: report.at } })
}

function present(fields: Replayed): Replayed {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
