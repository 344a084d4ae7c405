import type { z } from 'zod'
import { signedByAdministrator } from '../platform/actor'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { districtKept } from './access'
import { begin, clean, type Doer, settle, stage, switchOver, takeOverAgain } from './effects/staging'
import type { RosterImport } from './roster'
import type { proceedInput } from './schema'
import { divisionOf, importOf } from './store'

/** How far an import has come: pieces written of all there are to write. */
export interface Progress {
  phase: 'clearing' | 'staging' | 'current' | 'done'
  done: number
  total: number
}

/**
 * Takes a confirmed import one step further; called again until it is done. What an abandoned or earlier
 * import left is cleared, then every piece is staged beside what stands, then one switch makes all of it
 * current, then the marks are taken off. Stopped anywhere it can go on, and until the switch the old
 * state stands. Refuses a file with faults, and one compared with a roster that has changed since.
 */
export async function proceed(
  { id }: z.infer<typeof proceedInput>,
  { actor, now }: StaffCall,
): Promise<Progress> {
  const it = await importOf(id, districtKept(actor))
  const doer = { by: signedByAdministrator(actor), now }
  if (!it) throw refuse('roster/unknown')
  if (it.state === 'draft' || it.state === 'faulty') throw refuse('roster/faulty')
  if (it.state === 'abandoned') throw refuse('roster/abandoned')
  if (it.state === 'checked') return start(it, doer)
  if (it.state === 'staging') await (it.staged < it.pieces ? stage(it) : makeCurrent(it, doer))
  if (it.state === 'current') await settle(it)
  return progressOf((await importOf(id, it.district)) ?? it)
}

async function makeCurrent(it: RosterImport, doer: Doer): Promise<void> {
  await takeOverAgain(it)
  await switchOver(it, doer)
}

/** Clears what is left of others, a piece at a time, then begins. */
async function start(it: RosterImport, doer: Doer): Promise<Progress> {
  const { settling, staging, version } = await divisionOf(it.district)
  if (version !== it.base) throw refuse('roster/outdated')
  const left = settling ?? staging
  const other = left === undefined ? undefined : await importOf(left, it.district)
  if (!other) return progressOf(await begin(it, doer))
  await (settling ? settle(other) : clean(other, doer))
  return { phase: 'clearing', done: 0, total: total(it) }
}

function progressOf(it: RosterImport): Progress {
  const phase = it.state === 'done' || it.state === 'current' ? it.state : 'staging'
  return { phase, done: it.staged + it.settled, total: total(it) }
}

const total = ({ pieces }: RosterImport) => pieces * 2
