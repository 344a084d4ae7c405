import { dayStart } from '../../../../cloudfunctions/platform/day'
import { type Happening, type Scene, workingDays } from '../happening'
import { ADMINISTRATOR } from '../town'

const MINUTE = 60_000

/** The watch over all, each working day. */
export function happenings(scene: Scene): Happening[] {
  return workingDays(scene).map((day) => ({
    at: dayStart(day) + 540 * MINUTE,
    act: (door) => door.call(ADMINISTRATOR, 'health.overview'),
  }))
}
