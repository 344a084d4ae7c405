import type { z } from 'zod'
import { type Actor, signedAs } from '../platform/actor'
import { refuseUnlawfulText } from '../platform/content-check'
import { addNew, addOnce } from '../platform/database'
import { makeSureOf } from '../platform/ledger-store'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { newSecret } from '../platform/secret'
import { keyWith, submissionId } from '../platform/submission'
import { ORGANIZING_POSTS } from './access'
import type { Activity, PublishedBy } from './activity'
import { checkPictures } from './effects/check-pictures'
import { tellCadres } from './effects/tell-cadres'
import { type ActivityLine, lineOf, type Telling } from './line'
import { NO_PLACES } from './places'
import type { publishInput, Written } from './schema'
import { sessionId, sessionOffsets } from './series'
import { activitiesOf } from './store'
import { refusalOfTimes, shifted } from './times'
import { textOf } from './written-text'

/**
 * Publishes an activity, or all sessions of a series at once. What a social organisation writes waits for the
 * community, whose cadres are told. Refuses cadres of other communities, times that make no sense, and text that WeChat calls unlawful;
 * a repeat is answered with what is there already, and completes a series that broke off.
 */
export async function publishActivity(input: z.infer<typeof publishInput>, call: StaffCall) {
  const { openid, actor, now } = call
  const { key: _key, community, series, ...written } = input
  const post = postIn(actor, community)
  const wrong = refusalOfTimes(written, now)
  if (wrong) throw wrong
  const id = submissionId(openid, input.key)
  await refuseUnlawfulText(textOf(written), openid)
  await checkPictures(written.pictures, { openid, now })
  const state = post.kind === 'communityCadre' ? 'published' : 'pending'
  const by: PublishedBy = { openid, name: actor.name, post: post.id, title: post.title }
  const key = keyWith(id, { ...input, key: undefined })
  const offsets = series ? sessionOffsets(series.rhythm, series.count) : [0]
  const sessions = offsets.map((offset, index): Activity => {
    const session = series && { id, number: index + 1, of: series.count }
    const own = session ? sessionId(id, session.number) : id
    return {
      ...newActivity(own, community, shifted(written, offset), by, state),
      key,
      ...(session && { series: session }),
    }
  })
  const [first] = sessions
  if (!first) throw new Error('an activity has a session')
  const told = state === 'published' ? 'publish' : 'propose'
  await addWithLines(sessions, { sequence: 1, told, by: signedAs(actor, post), at: now, state })
  if (state === 'pending') await tellCadres(first, '请同意发布或退回', 1, call)
  return { id: first._id, state }
}

/**
 * All sessions, each noting what its line tells, and the lines; of a repeat what is missing of a series. Two operations
 * however many there are: a transaction would take them one by one, and no more than a hundred.
 */
async function addWithLines(sessions: readonly Activity[], telling: Telling): Promise<void> {
  const noted = sessions.map((one) => ({ ...one, untold: [telling], untoldSince: telling.at }))
  const lines = sessions.map((one) => lineOf(one, telling))
  if (await addNew('activities', noted)) await addOnce('ledger', lines)
  else await complete(noted, lines)
}

/**
 * Sees to it that all sessions and their lines are there, as a series that broke off half-way has them not. Refuses
 * when what is there was asked for otherwise, whoever has edited it since: nothing of it is lost silently.
 */
async function complete(sessions: readonly Activity[], lines: readonly ActivityLine[]): Promise<void> {
  const there = await activitiesOf(sessions.map(({ _id }) => _id))
  const isOther = ({ _id, key }: Activity) => (there.get(_id)?.key ?? key) !== key
  if (sessions.some(isOther)) throw refuse('activity/already-published')
  await addOnce(
    'activities',
    sessions.filter(({ _id }) => !there.has(_id)),
  )
  await makeSureOf(lines)
}

function newActivity(
  _id: string,
  community: string,
  written: Written,
  by: PublishedBy,
  state: Activity['state'],
): Activity {
  return { _id, community, ...written, state, version: 1, by, secret: newSecret(), places: NO_PLACES }
}

/** The post one publishes in: a cadre's before that of an organisation. */
function postIn({ posts }: Actor, community: string) {
  const kinds: readonly string[] = ORGANIZING_POSTS
  const own = posts.filter(({ kind, scope }) => scope === community && kinds.includes(kind))
  const post = own.find(({ kind }) => kind === 'communityCadre') ?? own[0]
  if (!post) throw refuse('access/forbidden')
  return post
}
