import { DAY, dayStart } from '../../../cloudfunctions/platform/day'
import { workbookOf } from '../../../cloudfunctions/roster/effects/workbook'
import { uploadTo } from '../../support/photos'
import { asked } from './asked'
import type { Door } from './door'
import { anyTime, type Happening, inOffice, type Scene, workingDays } from './happening'
import { actingIn, DISTRICT } from './town'
import { per } from './use'

const ADMINISTRATOR = `${actingIn(DISTRICT)}-1`
const MINUTE = 60_000

/** What staff open and do besides handling matters: worklists, notices, ledgers, the roster, the watch over all. */
export function desksOf(scene: Scene): Happening[] {
  const { town, dice, first } = scene
  const month = first.slice(0, 7)
  const staff = town.posts.flatMap(({ holder, kind }) =>
    holder?.openid ? [{ openid: holder.openid, kind }] : [],
  )
  const onDays = (act: (day: number) => Happening[]) =>
    workingDays(scene).flatMap((day) => act(dayStart(day)))
  return [
    ...onDays((day) =>
      staff.map(({ openid }) => ({ at: day + 510 * MINUTE, act: (door) => begin(door, openid) })),
    ),
    ...onDays((day) =>
      staff.flatMap(({ openid, kind }) =>
        Array.from({ length: per('staffOpenings') }, (): Happening => {
          const at = day + dice.whole(520, 1050) * MINUTE
          return { at, often: true, act: (door) => openWorkbench(door, openid, kind === 'communityCadre') }
        }),
      ),
    ),
    ...onDays((day) => [
      { at: day + 540 * MINUTE, act: (door) => door.call(ADMINISTRATOR, 'health.overview') },
      {
        at: day + 545 * MINUTE,
        act: (door) => door.call(actingIn(DISTRICT), 'workbench.supervision', { view: 'late' }),
      },
    ]),
    ...town.communities.flatMap((community) => [
      ...Array.from({ length: per('notices') }, () => ({
        at: inOffice(anyTime(scene), 1, dice),
        act: (door: Door) => publishNotice(door, community),
      })),
      {
        at: dayStart(first) + 29.4 * DAY,
        act: (door: Door) => door.call(actingIn(community), 'ledger.service', { unit: community, month }),
      },
    ]),
    ...Array.from({ length: per('imports') }, (_none, index) => ({
      at: dayStart(first) + (9 + index) * DAY + 600 * MINUTE,
      act: (door: Door) => importRoster(door, scene),
    })),
  ]
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

function publishNotice(door: Door, community: string) {
  const told = { title: '停水通知', body: '因管网检修，周三9时至17时停水，请提前储水。', daysShown: 7 }
  return door.call(actingIn(community), 'notice.publish', { key: door.key(), community, ...told })
}

/** The whole roster comes again with another health steward in each community. */
async function importRoster(door: Door, { town, first }: Scene): Promise<void> {
  const posts = town.roster.posts.map((post) =>
    post.kind === 'healthSteward' ? { ...post, holder: { name: '新任' } } : post,
  )
  const file = await workbookOf({ ...town.roster, posts }, first)
  const key = door.key()
  const fileId = await uploadTo(door.cloud, ADMINISTRATOR, `roster/${key}.xlsx`, file)
  door.transfers++
  const run = await door.call(ADMINISTRATOR, 'roster.dryRun', { key, fileId, fileName: '名册.xlsx' })
  if (!run) return
  await door.call(ADMINISTRATOR, 'roster.changes', { id: run.id })
  for (let calls = 0; calls < 200; calls++) {
    const step = await door.call(ADMINISTRATOR, 'roster.proceed', { id: run.id })
    if (!step || step.phase === 'done') return
  }
}
