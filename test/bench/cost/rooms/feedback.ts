import type { Feedback } from '../../../../cloudfunctions/feedback/feedback'
import type { Move } from '../../../../cloudfunctions/feedback/steps'
import type { InputOf } from '../../../support/caller'
import { aFile, upload } from '../../../support/photos'
import { asked } from '../asked'
import type { Door } from '../door'
import { anyTime, type Happening, inOffice, type Scene } from '../happening'
import { actingIn, DEPARTMENT, type Town } from '../town'
import { forHouseholds, per } from '../use'

const KILOBYTE = 1024

/** How far a matter goes: to the community, to the street, to a department; most stay in the grid. */
const toCommunity = (number: number) => number % 5 === 4
const toStreet = (number: number) => number % 20 === 19
const toDepartment = (number: number) => number % (20 * 29) === 20 * 29 - 1

type Said = Omit<InputOf<'feedback.advance'>, 'id' | 'key' | 'move'>

/** The month's matters 诉求 with every step of their lives, until they are rated or left unrated. */
export function happenings(scene: Scene): Happening[] {
  const count = forHouseholds('matters', scene.town.households)
  return Array.from({ length: count }, (_none, number) => lifeOf(number, scene)).flat()
}

function lifeOf(number: number, scene: Scene): Happening[] {
  const { dice, town } = scene
  const author = dice.pick(town.residents)
  let id: string | undefined
  let at = anyTime(scene)
  const life: Happening[] = [
    {
      at,
      act: async (door) => {
        id = await file(door, number, author)
      },
    },
  ]
  const whenFiled = (act: (door: Door, id: string) => Promise<unknown>) => async (door: Door) =>
    id === undefined ? undefined : act(door, id)
  const held = (hours: number, move: Move, said: Said = {}) => {
    at = inOffice(at, hours, dice)
    life.push({ at, act: whenFiled((door, its) => handle(door, its, move, said)) })
  }
  held(dice.whole(1, 40), 'accept')
  if (toCommunity(number)) held(dice.whole(2, 8), 'toCommunity', { word: '请研判' })
  if (toStreet(number)) held(dice.whole(1, 6), 'toStreet', { word: '请派单', target: DEPARTMENT })
  if (toDepartment(number)) {
    held(dice.whole(1, 6), 'dispatch', { target: DEPARTMENT })
    held(dice.whole(4, 48), 'sign')
  }
  held(dice.whole(20, 90), 'finish', { word: '已处理好，请您看看。' })
  const answers = (move: Move, said: Said) => {
    at += dice.whole(1, 40) * 3_600_000
    life.push({ at, act: whenFiled((door, its) => answer(door, its, author._id, move, said)) })
  }
  if (number % 20 === 10) {
    answers('veto', { word: '还没有修好' })
    held(dice.whole(8, 30), 'finish', { word: '已重新处理。' })
  }
  if (number % 5 < 3) answers('rate', { rating: 'satisfied' })
  return life
}

async function file(door: Door, number: number, { _id, home }: Town['residents'][number]) {
  const category = (['facilities', 'sanitation', 'parking', 'property'] as const)[number % 4] ?? 'facilities'
  const place = { estateId: home.estateId, buildingId: home.buildingId, unit: home.unit }
  await door.call(_id, 'resident.me')
  await door.call(_id, 'feedback.similar', { category, place })
  const photos: string[] = []
  for (let photo = 0; photo < (number % 3) * per('photosPerMatter'); photo++) {
    const picture = aFile('jpeg', per('photoKilobytes') * KILOBYTE)
    photos.push(await upload(door.cloud, _id, `${number}-${photo}.jpg`, picture))
    door.transfers++
  }
  const text = `${number}号：三楼的楼道灯不亮了，晚上下楼看不清台阶，请来看看。`
  const filed = await asked(door, _id, 'filing', () =>
    door.call(_id, 'feedback.submit', { key: door.key(), category, text, photos, place }),
  )
  return filed?.id
}

/** Whoever acts for its holder finds it on the list, reads it and moves it; the author looks what was done. */
async function handle(door: Door, id: string, move: Move, said: Said): Promise<void> {
  const [matter] = door.cloud.store.find('feedback', { _id: id }) as Feedback[]
  if (!matter) throw new Error(`no such matter: ${id}`)
  const openid = actingIn(matter.holder)
  await door.call(openid, 'workbench.matters')
  await door.call(openid, 'feedback.read', { id })
  if (move === 'finish') await door.call(openid, 'feedback.templates')
  await door.call(openid, 'feedback.advance', { id, key: door.key(), move, ...said })
  await door.call(matter.author, 'feedback.read', { id })
}

async function answer(door: Door, id: string, author: string, move: Move, said: Said): Promise<void> {
  await door.call(author, 'feedback.read', { id })
  await door.call(author, 'feedback.advance', { id, key: door.key(), move, ...said })
}
