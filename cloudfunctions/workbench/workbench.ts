/** What the district's supervisor looks through. */
export const VIEWS = {
  late: '已超期',
  disputed: '待指派',
  tickets: '督办单',
  repeats: '重复反映',
  all: '全部未办结',
} as const

/** More than a desk rings in a morning; the longest waiting come first. */
export const MOST_CALLS = 50

export type View = keyof typeof VIEWS

/** Whether a view is in the order of instants; the others are in that of days. */
export function isByInstant(view: View): boolean {
  return view === 'tickets' || view === 'repeats'
}
