import type { z } from 'zod'
import { LISTS } from '../lists'
import { inTheOrder, oneMoreThan, pageOf } from '../platform/page'
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
  const after = cursor ?? undefined
  const stood = await standingsOf(openid)
  const [reveals, opened] = await Promise.all([
    revealsOf(openid, oneMoreThan(PAGE), after),
    listLooksAt(stood, oneMoreThan(PAGE), after),
  ])
  const found: Look[] = [...reveals.map(revealed), ...opened.map(listed)]
  const latestFirst = found.sort((one, other) => inTheOrder(other, one))
  const { shown, next } = pageOf(latestFirst, PAGE, ({ at, id }) => ({ at, id }))
  return { looks: shown, next }
}

function revealed({ _id, feedback, number, what, purpose, by, at }: Reveal): Look {
  const did = `查看了诉求 ${number} 的${REVEALED[what]}`
  return { id: _id, feedback, did, why: PURPOSES[purpose], who: `${by.post} ${by.name}`, at }
}

function listed(look: ListLook): Look {
  const { _id, list, by, at } = look
  return { id: _id, did: didWords(look), why: LISTS[list].why, who: `${by.post} ${by.name}`, at }
}
