import { KINDS } from '../personal'
import { find, read, remove, transaction } from '../platform/database'
import { wholeMoment } from '../platform/day-words'
import { lineIds } from '../platform/ledger'
import { linesOf } from '../platform/ledger-store'
import type { Gone } from '../privacy/erasure'
import { type Held, type Holder, MOST_HELD } from '../privacy/holder'
import { MOST_STANDING } from '../privacy/list-look'
import { sheet } from '../privacy/sheet'
import { unlinkLines } from '../privacy/store'
import { inWords } from '../privacy/words'
import type { Activity } from './activity'
import { type Family, isActive, SIGNUP_STATES, type Signup, type SignupState } from './signup'
import { signupStandings } from './standings'
import { activitiesOf, everySignup } from './store'
import { unlinkedSignup } from './unlinked'

/** His sign-ups, and the family he signs up with. Two operations. */
async function held(openid: string): Promise<Held> {
  const [family, signups] = await Promise.all([read('families', openid), signupsOf(openid, MOST_HELD)])
  const activities = () => activitiesOf(signups.map(({ activity }) => activity))
  return {
    standings: signupStandings(signups),
    summaries: {
      family: inWords([
        [family?.members.length, `记着家人：${family?.members.map(({ name }) => name).join('、')}`],
        [family?.birthYear, `您的出生年份：${family?.birthYear}`],
      ]),
      signup: inWords([[signups.length, `报过 ${signups.length} 次`, signups[0]?.askedAt]]),
    },
    async sheets() {
      const known = await activities()
      return [
        sheet('family', KINDS.family.name, family && familyRows(family)),
        sheet(
          'signup',
          KINDS.signup.name,
          signups.map((signup) => signupRow(signup, known.get(signup.activity))),
        ),
      ]
    },
    async blocks(kinds, now) {
      if (!kinds.includes('signup')) return undefined
      const active = signups.filter(isActive)
      const known = active.length > 0 ? await activities() : new Map<string, Activity>()
      const isAhead = active.some(({ activity }) => {
        const found = known.get(activity)
        return !!found && found.state !== 'cancelled' && found.endsAt > now
      })
      return isAhead ? 'activity/still-ahead' : undefined
    },
    async erase(erasure) {
      if (erasure.kinds.includes('family') && family) await remove('families', openid)
      if (erasure.kinds.includes('signup'))
        // Those that are unlinked already too: a line of theirs may have been on its way.
        for (const signup of [...signups, ...(await signupsOf(erasure.nobody, MOST_HELD))])
          await unlinkSignup(signup, erasure)
    },
  }
}

function signupsOf(openid: string, limit: number): Promise<Signup[]> {
  return find('signups', { where: { person: openid }, orderBy: { askedAt: 'desc' }, limit })
}

export const holder: Holder = {
  held,
  standings: async (openid) => signupStandings(await signupsOf(openid, MOST_STANDING)),
}

function familyRows({ birthYear, members }: Family) {
  return [
    ...(birthYear ? [{ 称呼: '本人', 出生年份: birthYear }] : []),
    ...members.map((member) => ({ 称呼: member.name, 出生年份: member.birthYear })),
  ]
}

function signupRow(signup: Signup, activity: Activity | undefined) {
  return {
    活动: activity?.title,
    报名时间: wholeMoment(Math.floor(signup.askedAt)),
    人数: signup.size,
    参加人: signup.people.map(({ name }) => name).join('、'),
    状态: SIGNUP_STATES[signup.state],
    签到: signup.checkedInAt && wholeMoment(signup.checkedInAt),
    填写的内容: Object.values(signup.answers).join('；'),
  }
}

/**
 * A sign-up of his and what he signed of it, at once; of an activity he helped at, whom he checked in. Who has signed up
 * anew may have been a helper before.
 */
async function unlinkSignup(signup: Signup, gone: Gone): Promise<void> {
  const { _id, activity, role, firstAskedAt } = signup
  await transaction(async (t) => {
    const present = await t.read('signups', _id)
    if (!present) return
    await unlinkLines(t, lineIds({ _id, lines: present.lines ?? 0 }), gone)
    await t.put('signups', unlinkedSignup(present, gone))
  })
  if (role === 'helper' || firstAskedAt !== undefined) await unlinkScans(activity, gone)
}

/** The lines of so many sign-ups are read at once: a search answers a thousand, and none has forty. */
const PAGE = 25
const STATES = Object.keys(SIGNUP_STATES) as SignupState[]

async function unlinkScans(activity: string, gone: Gone): Promise<void> {
  for (const role of ['participant', 'helper'] as const)
    for await (const page of everySignup(activity, role, STATES, PAGE)) {
      const ids = page.map(({ _id }) => _id)
      const lines = ids.length > 0 ? await linesOf('signup', ids) : []
      const own = lines.flatMap(({ _id, by }) => (by.openid === gone.openid ? [_id] : []))
      for (const id of own) await transaction((t) => unlinkLines(t, [id], gone))
    }
}
