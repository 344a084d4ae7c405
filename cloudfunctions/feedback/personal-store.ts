import type { Estate } from '../division/estate'
import { estatesOf } from '../division/store'
import { KINDS } from '../personal'
import { find, remove, transaction } from '../platform/database'
import { wholeMoment } from '../platform/day-words'
import { lineIds } from '../platform/ledger'
import { discard } from '../platform/storage'
import { type Gone, unlinkedLine } from '../privacy/erasure'
import { type Held, type Holder, MOST_HELD } from '../privacy/holder'
import { filesIn, sheet } from '../privacy/sheet'
import { counted, inWords } from '../privacy/words'
import { CATEGORIES, type Feedback, type LedgerLine } from './feedback'
import { ENDED_STEPS } from './joining'
import { STEPS } from './steps'
import { ledgerOf } from './store'
import { hasPhone, unlinkedMatter, withoutPhones, withoutPoint } from './unlinked'

/** Ledger lines are read for so many of the latest matters; more nobody has filed. */
const MATTERS = 100

/** What he filed for himself, and what he joined. Two operations. */
async function held(openid: string): Promise<Held> {
  const [all, joins] = await Promise.all([
    find('feedback', { where: { author: openid }, orderBy: { filedAt: 'desc' }, limit: MOST_HELD }),
    find('feedbackJoins', { where: { openid }, orderBy: { joinedAt: 'desc' }, limit: MOST_HELD }),
  ])
  const matters = all.filter(({ source }) => source === 'resident')
  return {
    summaries: {
      matter: inWords([
        [matters.length, `反映过 ${matters.length} 件`, matters[0]?.filedAt],
        [joins.length, `加入过 ${joins.length} 件`],
      ]),
      contact: counted(matters.filter(hasPhone).length, '件诉求里留了电话或称呼'),
      point: counted(matters.filter(({ place }) => place.point).length, '件诉求标了地图位置'),
    },
    files: matters.flatMap(filesOf),
    async sheets(addresses) {
      const lines = await ledgerOf(matters.slice(0, MATTERS))
      const told = lines.filter(({ internal }) => !internal)
      return [
        sheet(
          'matter',
          KINDS.matter.name,
          matters.map((matter) => matterRow(matter, addresses)),
        ),
        sheet(
          'matter',
          '办理过程',
          told.map((line) => lineRow(line, matters)),
        ),
        sheet(
          'matter',
          '我也遇到',
          joins.map(({ joinedAt }) => ({ 加入时间: wholeMoment(joinedAt) })),
        ),
      ]
    },
    blocks(kinds) {
      const isOpen = matters.some(({ step }) => !ENDED_STEPS.includes(step))
      return kinds.includes('matter') && isOpen ? 'feedback/still-open' : undefined
    },
    async erase(erasure) {
      const { kinds } = erasure
      const estateOf = await estatesFor(
        kinds.some((kind) => kind === 'point' || kind === 'matter') ? matters : [],
      )
      if (kinds.includes('contact'))
        for (const { _id } of matters.filter(hasPhone)) await changeMatter(_id, withoutPhones)
      if (kinds.includes('point'))
        for (const matter of matters.filter(({ place }) => place.point))
          await changeMatter(matter._id, (present) => withoutPoint(present, estateOf(matter)))
      if (!kinds.includes('matter')) return
      for (const matter of matters) {
        await discard(filesOf(matter))
        await unlinkMatter(
          matter._id,
          (present) => unlinkedMatter(present, estateOf(matter), erasure),
          erasure,
        )
      }
      for (const { _id } of joins) await remove('feedbackJoins', _id)
    },
  }
}

export const holder: Holder = { held }

const filesOf = ({ photos, voice }: Feedback) => [...photos, ...(voice ? [voice.file] : [])]

/** The estates of these matters, which their places are told with. */
async function estatesFor(matters: readonly Feedback[]): Promise<(matter: Feedback) => Estate> {
  const estates = await estatesOf([...new Set(matters.map(({ place }) => place.estateId))])
  return ({ _id, place }) => {
    const estate = estates.find((one) => one._id === place.estateId)
    if (!estate) throw new Error(`no estate of matter ${_id}`)
    return estate
  }
}

/** Handlers may be moving it at the same moment. */
function changeMatter(id: string, change: (matter: Feedback) => Feedback): Promise<void> {
  return transaction(async (t) => {
    const matter = await t.read('feedback', id)
    if (matter) await t.put('feedback', change(matter))
  })
}

/**
 * A matter and all its lines, in one transaction: what is written to it at the same moment comes before, and is his
 * no more, or after. A line may still be on its way from its former collection, and what is carried over must not
 * bring back what is deleted.
 */
function unlinkMatter(id: string, change: (matter: Feedback) => Feedback, gone: Gone): Promise<void> {
  return transaction(async (t) => {
    const matter = await t.read('feedback', id)
    if (!matter) return
    for (const line of lineIds(matter)) {
      const here = await t.read('ledger', line)
      const retired = here ? undefined : await t.read('feedbackLedger', line)
      if (here?.by.openid === gone.openid) await t.put('ledger', unlinkedLine(here, gone))
      if (retired?.by.openid === gone.openid) await t.put('feedbackLedger', unlinkedLine(retired, gone))
    }
    await t.put('feedback', change(matter))
  })
}

function matterRow(matter: Feedback, addresses: ReadonlyMap<string, string>) {
  const { number, filedAt, category, text, placeLabel, place, contactPhone, onBehalfOf, step } = matter
  return {
    编号: number,
    提交时间: wholeMoment(filedAt),
    类别: CATEGORIES[category],
    内容: text,
    地点: placeLabel,
    地图位置: place.point && `${place.point.longitude},${place.point.latitude}`,
    电话: contactPhone,
    替谁反映: onBehalfOf && [onBehalfOf.name, onBehalfOf.phone].filter(Boolean).join(' '),
    现在: STEPS[step].name,
    照片和语音: filesIn(filesOf(matter), addresses),
  }
}

function lineRow({ of, at, by, step, word }: LedgerLine, matters: readonly Feedback[]) {
  return {
    诉求编号: matters.find(({ _id }) => _id === of)?.number,
    时间: wholeMoment(at),
    谁: `${by.post} ${by.name}`,
    到了哪一步: step && STEPS[step].name,
    说明: word,
  }
}
