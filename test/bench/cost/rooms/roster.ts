import { DAY, dayStart } from '../../../../cloudfunctions/platform/day'
import { workbookOf } from '../../../../cloudfunctions/roster/effects/workbook'
import { uploadTo } from '../../../support/photos'
import type { Door } from '../door'
import type { Happening, Scene } from '../happening'
import { ADMINISTRATOR } from '../town'
import { per } from '../use'

const MINUTE = 60_000

/** The roster is brought up to date. */
export function happenings(scene: Scene): Happening[] {
  return Array.from({ length: per('imports') }, (_none, index) => ({
    at: dayStart(scene.first) + (9 + index) * DAY + 600 * MINUTE,
    act: (door: Door) => importRoster(door, scene),
  }))
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
