import type { z } from 'zod'
import { LISTS } from '../personal'
import type { PersonCall } from '../platform/procedure'
import { standingsOf } from '../privacy/held-store'
import { didWords, type ListLook } from '../privacy/list-look'
import { listLooksAt } from '../privacy/store'
import { PURPOSES, REVEALED, type Reveal } from './reveal'
import type { looksInput } from './schema'
import { revealsOf } from './store'

const PAGE = 20

/** A look as its page tells it. */
interface Look {
  id: string
  /** The matter it was at. */
  feedback?: string
  who: string
  did: string
  why: string
  at: number
}

/**
 * Who has looked at the caller's data, when, at what and why, the latest first: at his phone, and at lists while
 * he stood on them. Six operations, and one more for every fifty lists beyond the first.
 */
export async function looks({ cursor }: z.infer<typeof looksInput>, { openid }: PersonCall) {
  const before = cursor ?? undefined
  const stood = await standingsOf(openid)
  const [reveals, opened] = await Promise.all([
    revealsOf(openid, before, PAGE),
    listLooksAt(stood, before, PAGE),
  ])
  // What is older than the last of a full page waits for the next.
  const last = Math.max(lastOf(reveals), lastOf(opened))
  const found: Look[] = [...reveals.map(revealed), ...opened.map(listed)]
  return {
    looks: found.filter(({ at }) => at >= last).sort((one, other) => other.at - one.at),
    next: last || undefined,
  }
}

/** Where a full page ends; 0: there is nothing behind it. */
function lastOf(page: readonly { at: number }[]): number {
  return page.length === PAGE ? (page.at(-1)?.at ?? 0) : 0
}

function revealed({ _id, feedback, number, what, purpose, by, at }: Reveal): Look {
  const did = `查看了诉求 ${number} 的${REVEALED[what]}`
  return { id: _id, feedback, did, why: PURPOSES[purpose], who: `${by.post} ${by.name}`, at }
}

function listed(look: ListLook): Look {
  const { _id, list, by, at } = look
  return { id: _id, did: didWords(look), why: LISTS[list].why, who: `${by.post} ${by.name}`, at }
}
