import { communityOfEstate } from '../../../../cloudfunctions/division/estate'
import { DAY, HOUR } from '../../../../cloudfunctions/platform/day'
import { asked } from '../asked'
import type { Door } from '../door'
import { anyTime, type Happening, inOffice, looks, type Scene } from '../happening'
import { actingIn } from '../town'
import { forHouseholds, per } from '../use'

/** The hours the members serve: duties offered, signed up for, checked in to and out of, confirmed; and looked at. */
export function happenings(scene: Scene): Happening[] {
  const { town, dice } = scene
  const duties = Math.ceil(forHouseholds('services', town.households) / per('peoplePerDuty'))
  return [
    ...looks(scene, forHouseholds('progressLooks', town.households), (door) =>
      lookAtHours(door, dice.pick(town.members)),
    ),
    ...Array.from({ length: duties }, (_none, number) => dutyOf(number, scene)).flat(),
  ]
}

async function lookAtHours(door: Door, openid: string): Promise<void> {
  await door.call(openid, 'volunteer.me')
  await door.call(openid, 'volunteer.duties')
  await door.call(openid, 'volunteer.progress', {})
}

function dutyOf(number: number, scene: Scene): Happening[] {
  const { town, dice } = scene
  const community = town.communities[number % town.communities.length] ?? ''
  const cadre = actingIn(community)
  const offered = inOffice(anyTime(scene), 1, dice)
  const from = Math.ceil((offered + dice.whole(2, 6) * DAY) / DAY) * DAY + dice.whole(1, 6) * HOUR
  const until = from + 2 * HOUR
  let id: string | undefined
  const when = (at: number, act: (door: Door, id: string) => Promise<unknown>): Happening => ({
    at,
    act: async (door) => (id === undefined ? undefined : act(door, id)),
  })
  const homes = new Map(town.residents.map(({ _id, home }) => [_id, communityOfEstate(home.estateId)]))
  const near = town.members.filter((member) => homes.get(member) === community)
  const people = Array.from({ length: per('peoplePerDuty') }, () => dice.pick(near))
  return [
    {
      at: offered,
      act: async (door) => {
        const told = {
          title: '给独居老人送餐',
          place: '居家养老中心',
          content: '',
          places: per('peoplePerDuty'),
        }
        id = (await door.call(cadre, 'volunteer.offer', { key: door.key(), community, ...told, from, until }))
          ?.id
      },
    },
    ...[...new Set(people)].flatMap((openid) => [
      when(offered + dice.next() * (from - offered - HOUR), async (door, duty) => {
        await door.call(openid, 'volunteer.duties')
        await door.call(openid, 'volunteer.duty', { id: duty })
        await asked(door, openid, 'serving', () => door.call(openid, 'volunteer.signUp', { id: duty }))
      }),
      when(from - 60_000, (door, duty) => door.call(openid, 'volunteer.checkIn', { id: duty })),
      when(until, (door, duty) => door.call(openid, 'volunteer.checkOut', { id: duty })),
    ]),
    when(inOffice(until, 1, dice), (door) => confirmWaiting(door, cadre, community)),
  ]
}

async function confirmWaiting(door: Door, cadre: string, community: string): Promise<void> {
  const waiting = await door.call(cadre, 'volunteer.waiting', { community })
  const ids = (waiting?.records ?? []).map(({ id }) => id).slice(0, 30)
  if (ids.length > 0) await door.call(cadre, 'volunteer.confirm', { ids })
}
