import { KINDS } from '../personal'
import { find, put, read, remove } from '../platform/database'
import { wholeDay, wholeMoment } from '../platform/day-words'
import { withdrawn } from '../privacy/consent'
import type { Erasure, Gone } from '../privacy/erasure'
import { type Held, type Holder, MOST_HELD } from '../privacy/holder'
import { sheet } from '../privacy/sheet'
import { inWords } from '../privacy/words'
import type { Resident } from './resident'
import { PURPOSES, REVEALED, type Reveal } from './reveal'

/** His name and home, and who looked at his phone. Two operations. */
async function held(openid: string): Promise<Held> {
  const [resident, reveals] = await Promise.all([
    read('residents', openid),
    find('reveals', { where: { owner: openid }, orderBy: { at: 'desc' }, limit: MOST_HELD }),
  ])
  return {
    consents: resident?.consents,
    summaries: {
      home: resident && `${resident.name}，${resident.homeLabel}`,
      look: inWords([[reveals.length, `电话被查看过 ${reveals.length} 次`, reveals[0]?.at]]),
    },
    sheets: () => [
      sheet('home', KINDS.home.name, resident && [homeRow(resident)]),
      sheet('look', KINDS.look.name, reveals.map(revealRow)),
    ],
    async erase(erasure) {
      if (erasure.kinds.includes('matter'))
        for (const reveal of reveals) await put('reveals', unlinked(reveal, erasure))
      if (erasure.kinds.includes('home')) {
        if (resident) await remove('residents', openid)
      } else await withdraw(erasure)
    },
  }
}

export const holder: Holder = { held }

/** Where the home stays, what was agreed to for the kinds that went ends. */
async function withdraw({ openid, kinds }: Erasure): Promise<void> {
  const resident = await read('residents', openid)
  if (!resident?.consents) return
  const going = Object.entries(KINDS).filter(([, row]) => 'goesWith' in row && kinds.includes(row.goesWith))
  const gone = [...kinds, ...going.map(([kind]) => kind)]
  await put('residents', { ...resident, consents: withdrawn(resident, gone) })
}

function homeRow({ name, homeLabel, consent }: Resident) {
  return { 称呼: name, 住址: homeLabel, 同意隐私保护说明: wholeDay(consent.on) }
}

function revealRow({ at, by, what, purpose, number }: Reveal) {
  return {
    时间: wholeMoment(at),
    谁: `${by.post} ${by.name}`,
    看了什么: `诉求 ${number} 的${REVEALED[what]}`,
    为了什么: PURPOSES[purpose],
  }
}

/** Who looked at it stays on record; at whose, does not. */
function unlinked(reveal: Reveal, { nobody }: Gone): Reveal {
  return { ...reveal, owner: nobody }
}
