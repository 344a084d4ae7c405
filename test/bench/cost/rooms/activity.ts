import type { Activity } from '../../../../cloudfunctions/activity/activity'
import { codeText } from '../../../../cloudfunctions/activity/check-in-code'
import { EVERYBODY } from '../../../../cloudfunctions/activity/conditions'
import { communityOfEstate } from '../../../../cloudfunctions/division/estate'
import { DAY, HOUR } from '../../../../cloudfunctions/platform/day'
import { signatureOf } from '../../../../cloudfunctions/platform/secret'
import { asked } from '../asked'
import type { Door } from '../door'
import { anyTime, type Happening, inOffice, looks, type Scene } from '../happening'
import { actingIn } from '../town'
import { forHouseholds, per } from '../use'

const PLACES = 30
const HELPERS = 2

/** The month's activities: looked at; published, signed up for, checked in to, helped at, told of afterwards. */
export function happenings(scene: Scene): Happening[] {
  const { town, dice } = scene
  const lookers = forHouseholds('activityLooks', town.households)
  const count = forHouseholds('activities', town.households)
  return [
    ...looks(scene, lookers, (door) => look(door, dice.pick(town.residents)._id)),
    ...Array.from({ length: count }, (_none, number) => lifeOf(number, scene)).flat(),
  ]
}

async function look(door: Door, openid: string): Promise<void> {
  const list = await door.call(openid, 'activity.upcoming', {})
  const [first] = list?.activities ?? []
  if (first) await door.call(openid, 'activity.read', { id: first.id })
}

function lifeOf(number: number, scene: Scene): Happening[] {
  const { town, dice } = scene
  const community = town.communities[number % town.communities.length] ?? ''
  const cadre = actingIn(community)
  const published = inOffice(anyTime(scene), 1, dice)
  const startsAt = Math.ceil((published + dice.whole(4, 8) * DAY) / DAY) * DAY + 2 * HOUR
  const endsAt = startsAt + 2 * HOUR
  let id: string | undefined
  const when = (at: number, act: (door: Door, id: string, now: number) => Promise<unknown>): Happening => ({
    at,
    act: async (door, now) => (id === undefined ? undefined : act(door, id, now)),
  })
  const neighbours = town.residents.filter(({ home }) => communityOfEstate(home.estateId) === community)
  const parties = Array.from({ length: per('partiesPerActivity') + HELPERS }, (_none, party) => ({
    openid: dice.pick(neighbours)._id,
    helps: party < HELPERS,
    family: party % 2 ? [{ name: '家人' }] : [],
    asksAt: published + dice.next() * (startsAt - published - 12 * HOUR),
    cancels: party % 10 === 9,
    comes: party % 5 !== 4,
  }))
  return [
    {
      at: published,
      act: async (door) => {
        id = await publish(door, cadre, community, { startsAt, endsAt, now: published })
      },
    },
    ...parties.flatMap(({ openid, helps, family, asksAt, cancels, comes }) => [
      when(asksAt, (door, its) => signUp(door, openid, its, helps, family)),
      ...(cancels
        ? [when(asksAt + 6 * HOUR, (door, its) => door.call(openid, 'activity.cancelSignup', { id: its }))]
        : []),
      ...(comes && !cancels
        ? [when(startsAt + 10 * 60_000, (door, its, now) => checkIn(door, openid, its, now, false))]
        : []),
      ...(comes && !cancels && helps
        ? [when(endsAt, (door, its, now) => checkIn(door, openid, its, now, true))]
        : []),
    ]),
    when(startsAt, (door, its) => door.call(cadre, 'activity.code', { id: its })),
    when(startsAt + HOUR, (door, its) => door.call(cadre, 'activity.roster', { id: its, list: 'seated' })),
    when(endsAt + 2 * HOUR, (door, its) => tell(door, cadre, its)),
  ]
}

async function publish(
  door: Door,
  cadre: string,
  community: string,
  { startsAt, endsAt, now }: { startsAt: number; endsAt: number; now: number },
) {
  const published = await door.call(cadre, 'activity.publish', {
    ...{ key: door.key(), community, title: '带宝宝回家', place: '党群服务中心', organizer: '社区' },
    ...{ summary: '亲子养蚕，记录成长。', startsAt, endsAt, capacity: PLACES, partyMost: 4 },
    signup: { opensAt: now, closesAt: startsAt, cancelUntil: startsAt - 2 * HOUR },
    ...{ who: EVERYBODY, questions: [], pictures: [] },
    helpers: { wanted: HELPERS, minutes: 120, duties: '签到、摆放桌椅' },
  })
  return published?.id
}

async function signUp(door: Door, openid: string, id: string, helps: boolean, family: { name: string }[]) {
  await door.call(openid, 'activity.read', { id })
  const input = {
    key: door.key(),
    id,
    ...(helps ? { role: 'helper' as const } : { family, agreed: ['family' as const] }),
  }
  await asked(door, openid, 'signup', () => door.call(openid, 'activity.signUp', input))
}

async function checkIn(door: Door, openid: string, id: string, now: number, out: boolean): Promise<void> {
  const mine = await door.call(openid, 'activity.read', { id })
  if (mine?.mine?.state !== 'seated') return
  const [activity] = door.cloud.store.find('activities', { _id: id }) as unknown as Activity[]
  const code = signatureOf(activity?.secret ?? '', codeText(id, now))
  await door.call(openid, 'activity.checkIn', { id, code, out })
}

async function tell(door: Door, cadre: string, id: string): Promise<void> {
  await door.call(cadre, 'activity.report', { id, words: '来了二十多户，孩子们都带走了蚕宝宝。', photos: [] })
  await door.call(cadre, 'attendance.excel', { id })
}
