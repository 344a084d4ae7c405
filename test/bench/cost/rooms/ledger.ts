import { DAY, dayStart } from '../../../../cloudfunctions/platform/day'
import type { Happening, Scene } from '../happening'
import { actingIn } from '../town'

/** The month's ledger of each community, as a file. */
export function happenings({ town, first }: Scene): Happening[] {
  const month = first.slice(0, 7)
  return town.communities.map((community) => ({
    at: dayStart(first) + 29.4 * DAY,
    act: (door) => door.call(actingIn(community), 'ledger.service', { unit: community, month }),
  }))
}
