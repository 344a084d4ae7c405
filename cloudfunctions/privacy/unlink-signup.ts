import { SIGNUP_STATES, type Signup, type SignupState } from '../activity/signup'
import { listedSignups } from '../activity/store'
import { transaction } from '../platform/database'
import { lineIds } from '../platform/ledger'
import { linesOf } from '../platform/ledger-store'
import type { Erasure } from './erasure'
import { unlinkLines } from './unlink-lines'
import { unlinkedSignup } from './unlinking'

/** A sign-up of his and what he signed of it, at once; of an activity he helped at, whom he checked in. */
export async function unlinkSignup({ _id, activity, role }: Signup, erasure: Erasure): Promise<void> {
  await transaction(async (t) => {
    const signup = await t.read('signups', _id)
    if (!signup) return
    await unlinkLines(t, lineIds({ _id, lines: signup.lines ?? 0 }), erasure)
    await t.put('signups', unlinkedSignup(signup, erasure))
  })
  if (role === 'helper') await unlinkScans(activity, erasure)
}

const PAGE = 100
const STATES = Object.keys(SIGNUP_STATES) as SignupState[]

async function unlinkScans(activity: string, erasure: Erasure): Promise<void> {
  for (const role of ['participant', 'helper'] as const)
    for (let after = 0, full = true; full; ) {
      const page = await listedSignups(activity, role, STATES, after, PAGE)
      const lines =
        page.length > 0
          ? await linesOf(
              'signup',
              page.map(({ _id }) => _id),
            )
          : []
      const own = lines.flatMap(({ _id, by }) => (by.openid === erasure.openid ? [_id] : []))
      for (const id of own) await transaction((t) => unlinkLines(t, [id], erasure))
      after = page.at(-1)?.askedAt ?? after
      full = page.length === PAGE
    }
}
