import { dayStart } from '../../../../cloudfunctions/platform/day'
import { asked } from '../asked'
import type { Door } from '../door'
import { type Happening, type Scene, workingDays } from '../happening'
import { actingIn, DISTRICT } from '../town'
import { per } from '../use'

const MINUTE = 60_000

/** The worklists staff open: at the beginning of each working day, and in it; the supervisor's. */
export function happenings(scene: Scene): Happening[] {
  const { town, dice } = scene
  const staff = town.posts.flatMap(({ holder, kind }) =>
    holder?.openid ? [{ openid: holder.openid, kind }] : [],
  )
  return workingDays(scene)
    .map(dayStart)
    .flatMap((day): Happening[] => [
      ...staff.map(({ openid }) => ({ at: day + 510 * MINUTE, act: (door: Door) => begin(door, openid) })),
      ...staff.flatMap(({ openid, kind }) =>
        Array.from({ length: per('staffOpenings') }, (): Happening => {
          const at = day + dice.whole(520, 1050) * MINUTE
          return { at, often: true, act: (door) => openWorkbench(door, openid, kind === 'communityCadre') }
        }),
      ),
      {
        at: day + 545 * MINUTE,
        act: (door) => door.call(actingIn(DISTRICT), 'workbench.supervision', { view: 'late' }),
      },
    ])
}

/** The first opening of a day asks for messages. */
function begin(door: Door, openid: string) {
  return asked(door, openid, 'workbench', () => door.call(openid, 'workbench.matters'))
}

async function openWorkbench(door: Door, openid: string, isCadre: boolean): Promise<void> {
  await door.call(openid, 'community.page', {})
  await door.call(openid, 'workbench.matters')
  await door.call(openid, 'resident.me')
  if (isCadre) await door.call(openid, 'volunteer.toConfirm')
}
