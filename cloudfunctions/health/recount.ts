import type { Feedback } from '../feedback/feedback'
import { ledgerOf } from '../feedback/store'
import { command, find } from '../platform/database'
import { closeDifference, noteDifference } from '../platform/difference'
import type { Turn } from '../platform/timer'
import { openDifferences } from './store'

/** Matters looked at in one go; each has few lines, so that their lines fit into one answer. */
const PAGE = 40

/** The cloud hands out no more documents at once. */
const MOST_LINES = 1000

/**
 * Recounts every matter's ledger, in pages by number, and goes on the next night where time was up: a matter
 * whose lines do not number what it says has lost one. What agrees again is closed at the end.
 */
export async function job(turn: Turn): Promise<string | undefined> {
  for (let after = turn.cursor ?? ''; ; ) {
    if (!turn.hasTime()) return after
    const matters = await find('feedback', {
      where: { number: command.gt(after) },
      orderBy: { number: 'asc' },
      limit: PAGE,
    })
    await recount(matters, turn.now)
    const last = matters.at(-1)
    if (!last || matters.length < PAGE) return undefined
    after = last.number
  }
}

async function recount(matters: readonly Feedback[], now: number): Promise<void> {
  if (matters.length === 0) return
  const lines = await ledgerOf(matters)
  const open = new Set((await openDifferences()).map(({ _id }) => _id))
  for (const matter of matters) {
    const counted = lines.filter(({ of }) => of === matter._id).length
    const id = `feedback/${matter._id}`
    if (counted !== matter.lines && lines.length < MOST_LINES)
      await noteDifference(id, wordsFor(matter, counted), now)
    else if (open.has(id)) await closeDifference(id)
  }
}

function wordsFor({ number, lines }: Feedback, counted: number): string {
  return `诉求 ${number} 应有 ${lines} 条办理记录，实有 ${counted} 条`
}
