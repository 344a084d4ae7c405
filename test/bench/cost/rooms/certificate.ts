import { yearOf } from '../../../../cloudfunctions/volunteer/span'
import type { Door } from '../door'
import { anyTime, type Happening, type Scene } from '../happening'
import { forHouseholds } from '../use'

/** The papers of the month: issued, listed, opened. */
export function happenings(scene: Scene): Happening[] {
  const { town, dice, first } = scene
  return Array.from({ length: forHouseholds('certificates', town.households) }, () => ({
    at: anyTime(scene),
    act: (door: Door) => aPaper(door, dice.pick(town.members), yearOf(first)),
  }))
}

async function aPaper(door: Door, openid: string, year: number): Promise<void> {
  const paper = await door.call(openid, 'certificate.issue', { key: door.key(), year })
  await door.call(openid, 'certificate.mine')
  if (paper) await door.call(openid, 'certificate.file', { id: paper.id })
}
