import type { Path } from '../../support/caller'
import type { Door } from './door'
import { anyTime, type Happening, looks, type Scene } from './happening'
import { forHouseholds } from './use'

/** What residents, passers-by and volunteers open, and the households that come new. */
export function looksOf(scene: Scene): Happening[] {
  const { town, dice } = scene
  const count = (figure: Parameters<typeof forHouseholds>[0]) => forHouseholds(figure, town.households)
  const resident = () => dice.pick(town.residents)
  return [
    ...looks(scene, count('openings'), (door) => door.call(resident()._id, 'community.page', {})),
    ...looks(scene, count('doorScans'), (door) =>
      door.call(undefined, 'community.page', { estateId: resident().home.estateId }),
    ),
    ...looks(scene, count('activityLooks'), (door) => lookAtActivities(door, resident()._id)),
    ...looks(scene, count('mineLooks'), (door) => inTurn(door, resident()._id, MINE)),
    ...looks(scene, count('noticeReads'), (door) => readNotice(door, resident())),
    ...looks(scene, count('progressLooks'), (door) => inTurn(door, dice.pick(town.members), HOURS)),
    ...Array.from({ length: count('newcomers') }, (_none, index) => ({
      at: anyTime(scene),
      act: (door: Door) => enrol(door, `newcomer-${index}`, resident()),
    })),
  ]
}

const MINE = ['resident.me', 'feedback.mine', 'feedback.joined'] as const
const HOURS = ['volunteer.me', 'volunteer.duties', 'volunteer.progress'] as const satisfies Path[]

async function inTurn(door: Door, openid: string, paths: typeof MINE | typeof HOURS): Promise<void> {
  for (const path of paths)
    await (path === 'feedback.mine' || path === 'volunteer.progress'
      ? door.call(openid, path, {})
      : door.call(openid, path))
}

async function lookAtActivities(door: Door, openid: string): Promise<void> {
  const list = await door.call(openid, 'activity.upcoming', {})
  const [first] = list?.activities ?? []
  if (first) await door.call(openid, 'activity.read', { id: first.id })
}

type Resident = Scene['town']['residents'][number]

async function readNotice(door: Door, { _id, home }: Resident): Promise<void> {
  const list = await door.call(_id, 'notice.list', { estateId: home.estateId })
  const [first] = list ?? []
  if (first) await door.call(_id, 'notice.read', { id: first.id })
}

async function enrol(door: Door, openid: string, { home, name }: Resident): Promise<void> {
  await door.call(openid, 'community.page', { estateId: home.estateId })
  await door.call(openid, 'community.buildings', { estateId: home.estateId })
  await door.call(openid, 'resident.enrol', { name, home, consentVersion: 1 })
}
