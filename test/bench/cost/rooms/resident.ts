import type { Door } from '../door'
import { anyTime, type Happening, looks, type Scene } from '../happening'
import { forHouseholds } from '../use'

/** What residents look at of their own, and the households that come new. */
export function happenings(scene: Scene): Happening[] {
  const { town, dice } = scene
  const resident = () => dice.pick(town.residents)
  return [
    ...looks(scene, forHouseholds('mineLooks', town.households), (door) => lookAtMine(door, resident()._id)),
    ...Array.from({ length: forHouseholds('newcomers', town.households) }, (_none, index) => ({
      at: anyTime(scene),
      act: (door: Door) => enrol(door, `newcomer-${index}`, resident()),
    })),
  ]
}

async function lookAtMine(door: Door, openid: string): Promise<void> {
  await door.call(openid, 'resident.me')
  await door.call(openid, 'feedback.mine', {})
  await door.call(openid, 'feedback.joined')
}

type Resident = Scene['town']['residents'][number]

async function enrol(door: Door, openid: string, { home, name }: Resident): Promise<void> {
  await door.call(openid, 'community.page', { estateId: home.estateId })
  await door.call(openid, 'community.buildings', { estateId: home.estateId })
  await door.call(openid, 'resident.enrol', { name, home, consentVersion: 1 })
}
