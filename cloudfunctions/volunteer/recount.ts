import { command, find, put, transaction } from '../platform/database'
import { closeDifference, noteDifference } from '../platform/difference'
import type { Job, Turn } from '../platform/timer'
import { changesOf } from '../settings/store'
import { countUnits } from './effects/count-units'
import { isSame, newRecount, nextPass, type Recount, recounted } from './recounting'
import type { ServiceRecord } from './service'
import { yearOf, yearSpan } from './span'
import { recordsOf } from './store'
import type { VolunteerYear } from './year'

/** The night begins at two; the year that has ended is recounted with the new one until the end of March. */
const NIGHT = 2 * 60
const LATE_MONTHS = '03-31'

/** Years looked at in one page. */
const PAGE = 100
const BUSY_MS = 70_000

/**
 * The nightly recount: every year against its records, then the figures of every unit. The nightly timer
 * begins it, the one that fires every five minutes goes on with what one turn could not finish; each page is
 * done whole or again. A year that is not what its records say is mended, and an alarm.
 */
export const job: Job = async (turn) => {
  if (turn.minute < NIGHT) return undefined
  for (const year of yearsDue(turn)) {
    const recount = await take(year, turn)
    if (recount) await goOn(recount, turn)
  }
  return undefined
}

function yearsDue({ today }: Turn): number[] {
  const year = yearOf(today)
  return today <= `${year}-${LATE_MONTHS}` ? [year - 1, year] : [year]
}

/** Takes the year's recount for this turn: one function at a time, and nothing when the night's work is done. */
function take(year: number, { today, now }: Turn): Promise<Recount | undefined> {
  return transaction(async (t) => {
    const before = await t.read('volunteerRecounts', String(year))
    const recount = before?.run === today ? before : newRecount(year, today)
    if (!recount.pass || recount.busyUntil > now) return undefined
    const taken = { ...recount, busyUntil: now + BUSY_MS }
    await t.put('volunteerRecounts', taken)
    return taken
  })
}

/** Page after page while there is time; where it stops is kept, so that the next turn goes on there. */
async function goOn(start: Recount, turn: Turn): Promise<void> {
  let recount = start
  while (recount.pass && turn.hasTime()) {
    recount = recount.pass === 'years' ? await compareYears(recount, turn) : await countUnits(recount, turn)
    await put('volunteerRecounts', recount)
  }
  await put('volunteerRecounts', { ...recount, busyUntil: 0 })
  if (!recount.pass) await tell(recount, turn.now)
}

/** What this night had to mend stays on the administrator's page until a night finds nothing. */
function tell({ _id, differences }: Recount, now: number): Promise<void> {
  const id = `volunteer/${_id}`
  if (differences === 0) return closeDifference(id)
  return noteDifference(id, `${_id} 年有 ${differences} 人的服务时长与记录不符，已按记录改正`, now)
}

/** A page of years against their records. */
async function compareYears(recount: Recount, turn: Turn): Promise<Recount> {
  const year = Number(recount._id)
  const where = { year, _id: command.gt(recount.cursor) }
  const page = await find('volunteerYears', { where, orderBy: { _id: 'asc' }, limit: PAGE })
  const volunteers = page.map(({ volunteer }) => volunteer)
  const records = byVolunteer(await recordsOf(volunteers, yearSpan(year)))
  let { differences } = recount
  for (const kept of page) {
    const changes = await changesOf(kept.district, turn)
    if (isSame(kept, recounted(kept, records.get(kept.volunteer) ?? [], changes))) continue
    if (await mend(kept, records.get(kept.volunteer) ?? [], turn)) differences++
  }
  const counted = {
    ...recount,
    cursor: page.at(-1)?._id ?? recount.cursor,
    years: recount.years + page.length,
    records: recount.records + sizeOf(records),
    differences,
  }
  return page.length < PAGE ? nextPass(counted) : counted
}

/**
 * Looks again at a year that differed, with nobody changing it meanwhile: what was only under way is none.
 * True: it did differ, and is what its records say now.
 */
function mend({ _id }: VolunteerYear, seen: readonly ServiceRecord[], turn: Turn): Promise<boolean> {
  return transaction(async (t) => {
    const kept = await t.read('volunteerYears', _id)
    if (!kept) return false
    const records: ServiceRecord[] = []
    for (const id of new Set([...seen.map((record) => record._id), ...kept.entries.map(({ id }) => id)])) {
      const record = await t.read('volunteerRecords', id)
      if (record) records.push(record)
    }
    const year = recounted(kept, records, await changesOf(kept.district, turn))
    if (isSame(kept, year)) return false
    await t.put('volunteerYears', year)
    return true
  })
}

function byVolunteer(records: readonly ServiceRecord[]): Map<string, ServiceRecord[]> {
  const people = new Map<string, ServiceRecord[]>()
  for (const record of records) {
    const his = people.get(record.volunteer)
    if (his) his.push(record)
    else people.set(record.volunteer, [record])
  }
  return people
}

function sizeOf(records: Map<string, ServiceRecord[]>): number {
  return [...records.values()].reduce((sum, list) => sum + list.length, 0)
}
