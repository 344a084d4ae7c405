import type { Door } from '../door'
import { anyTime, type Happening, inOffice, looks, type Scene } from '../happening'
import { actingIn } from '../town'
import { forHouseholds, per } from '../use'

/** The month's notices: published in every community, and opened by its residents. */
export function happenings(scene: Scene): Happening[] {
  const { town, dice } = scene
  return [
    ...looks(scene, forHouseholds('noticeReads', town.households), (door) =>
      readOne(door, dice.pick(town.residents)),
    ),
    ...town.communities.flatMap((community) =>
      Array.from({ length: per('notices') }, () => ({
        at: inOffice(anyTime(scene), 1, dice),
        act: (door: Door) => publish(door, community),
      })),
    ),
  ]
}

function publish(door: Door, community: string) {
  const told = { title: '停水通知', body: '因管网检修，周三9时至17时停水，请提前储水。', daysShown: 7 }
  return door.call(actingIn(community), 'notice.publish', { key: door.key(), community, ...told })
}

type Resident = Scene['town']['residents'][number]

async function readOne(door: Door, { _id, home }: Resident): Promise<void> {
  const list = await door.call(_id, 'notice.list', { estateId: home.estateId })
  const [first] = list ?? []
  if (first) await door.call(_id, 'notice.read', { id: first.id })
}
