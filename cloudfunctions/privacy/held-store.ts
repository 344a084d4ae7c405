import { HOLDERS } from '../holders'
import { LISTS } from '../lists'
import { type ErasableKind, KINDS, type Kind } from '../personal'
import { wholeMoment } from '../platform/day-words'
import { type Refusal, refuse } from '../platform/refusal'
import type { Erasure } from './erasure'
import { type Held, MOST_HELD } from './holder'
import { didWords, type ListLook, type Standing } from './list-look'
import { sheet } from './sheet'
import { listLooksAt } from './store'
import { inWords } from './words'

/** All that is held of a person, by who holds it, and who opened lists while he stood on them. */
export async function heldOf(openid: string): Promise<Held[]> {
  const held = await Promise.all(HOLDERS.map((holder) => holder.held(openid)))
  const stood = held.flatMap(({ standings = [] }) => standings)
  return [...held, lookedAt(await listLooksAt(stood, MOST_HELD))]
}

/** The lists that somebody stands or stood on, of the latest of each kind. */
export async function standingsOf(openid: string): Promise<Standing[]> {
  return (await Promise.all(HOLDERS.map((holder) => holder.standings?.(openid) ?? []))).flat()
}

/** What is held of a kind, in a line; empty: nothing. */
export function summaryOf(kind: Kind, held: readonly Held[]): string {
  return held.flatMap(({ summaries }) => summaries[kind] || []).join('；')
}

/** The first reason why these kinds cannot go yet: what he still waits for. */
export async function refusalToErase(
  kinds: readonly ErasableKind[],
  held: readonly Held[],
  now: number,
): Promise<Refusal | undefined> {
  const codes = await Promise.all(held.map((each) => each.blocks?.(kinds, now)))
  const [code] = codes.flatMap((each) => each ?? [])
  return code && refuse(code)
}

/** Deletes the kinds an erasure names, from all that is held. */
export async function eraseFrom(held: readonly Held[], erasure: Erasure): Promise<void> {
  for (const each of [...held].reverse()) await each.erase?.(erasure)
}

function lookedAt(looks: readonly ListLook[]): Held {
  return {
    summaries: { look: inWords([[looks.length, `所在的名单被打开过 ${looks.length} 次`, looks[0]?.at]]) },
    sheets: () => [
      sheet(
        'look',
        KINDS.look.name,
        looks.map((look) => ({
          时间: wholeMoment(look.at),
          谁: `${look.by.post} ${look.by.name}`,
          看了什么: didWords(look),
          为了什么: LISTS[look.list].why,
        })),
      ),
    ],
  }
}
