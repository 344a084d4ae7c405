import { isInRosterFile, renewed } from '../../cloudfunctions/contact/post'
import { districtOf } from '../../cloudfunctions/platform/division'
import { assemble } from '../../cloudfunctions/roster/assemble'
import { escaped } from '../../cloudfunctions/roster/cells'
import { changesOf } from '../../cloudfunctions/roster/diff'
import { parse } from '../../cloudfunctions/roster/parse'
import type { Change, Roster } from '../../cloudfunctions/roster/roster'
import { sheetsOf } from '../../cloudfunctions/roster/rows'
import { columnsOf, SHEET_KEYS, SHEETS, type SheetKey } from '../../cloudfunctions/roster/sheets'
import { sampleDistrict } from '../../local-cloud/sample/sample'
import { TODAY } from './builders'
import { type District, freshKey } from './district'
import { FULL, type GeneratedDistrict, generateDistrict } from './division/generate'
import { generateRoster } from './division/roster'
import { uploadTo } from './photos'

/** The sheets of a file as texts, row 1 the header: what a test changes before it is read. */
export type Texts = Record<string, string[][]>

/** The sample district's roster on `TODAY`. */
export function sampleRosterData(): Roster {
  const { organisations, grids, estates, posts, partyOrganizations } = sampleDistrict(
    Date.parse(`${TODAY}T09:00:00+08:00`),
  )
  return { organisations, grids, estates, posts: posts.filter(isInRosterFile), partyOrganizations }
}

/** A generated district with its posts, as a roster. */
export function rosterOfGenerated(district: GeneratedDistrict, seed: number): Roster {
  const streets = [...new Set(district.communities.map(({ code }) => code.slice(0, 9)))]
  return {
    organisations: [
      { _id: district.code, name: '云宁区' },
      ...streets.map((_id) => ({ _id, name: `${_id.slice(6)}街道` })),
      ...district.communities.map(({ code, name }) => ({ _id: code, name })),
    ],
    grids: district.grids,
    estates: district.estates,
    posts: generateRoster(district, seed),
    partyOrganizations: district.communities.map(({ code, name }, index) => ({
      _id: `${district.code}p${String(index + 1).padStart(3, '0')}`,
      name: `${name}党委`,
      community: code,
      members: 30 + index,
    })),
  }
}

/** The district of the requirement: 71 communities, 565 grids, 380 micro-grids, 200,000 households. */
export function fullRoster(seed = 2026): Roster {
  return rosterOfGenerated(generateDistrict(FULL, seed), seed)
}

/** A roster as the texts of its file. */
export function textsOf(roster: Roster, today = TODAY): Texts {
  const sheets = sheetsOf(roster, today)
  return Object.fromEntries(
    SHEET_KEYS.map((key) => [SHEETS[key].name, [headerOf(key), ...linesOf(key, sheets)]]),
  )
}

function headerOf(key: SheetKey): string[] {
  return columnsOf(key).map(([, { name }]) => name)
}

function linesOf<S extends SheetKey>(key: S, sheets: ReturnType<typeof sheetsOf>): string[][] {
  return sheets[key].map(({ cells }) =>
    columnsOf(key).map(([column]) => escaped((cells as Record<string, string>)[column] ?? '')),
  )
}

/** What a file of these texts would do to a roster, as the dry run decides it. */
export function decide(texts: Texts, current: Roster, today = TODAY) {
  const parsed = parse(Object.entries(texts).map(([name, rows]) => ({ name, rows })))
  const district = districtOf(current.organisations[0]?._id ?? '320402')
  const { roster, faults, warnings } = assemble(parsed.sheets, { current, district, today })
  return {
    wanted: roster,
    changes: changesOf(current, roster, today),
    faults: [...parsed.faults, ...faults],
    warnings: [...parsed.warnings, ...warnings],
  }
}

/** A roster after these changes. */
export function applied(current: Roster, changes: readonly Change[]): Roster {
  const after = structuredClone(current)
  for (const change of changes) {
    const list: { _id: string }[] = after[change.part]
    const at = list.findIndex(({ _id }) => _id === change.id)
    const present = change.part === 'posts' ? after.posts[at] : undefined
    const next = change.part === 'posts' && present ? renewed(present, change.after) : change.after
    list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, { ...next, _id: change.id })
  }
  return after
}

/** A roster's file as an administrator uploads it; gives the answer of the dry run. */
export async function tryOut(district: District, file: Buffer, openid = ADMINISTRATOR) {
  const key = freshKey()
  const fileId = await uploadTo(district.cloud, openid, `roster/${key}.xlsx`, file)
  return district.as(openid).gets('roster.dryRun', { key, fileId, fileName: '名册.xlsx' })
}

/** Confirms an import and takes it to its end, or to the phase given; gives the number of calls. */
export async function apply(
  district: District,
  id: string,
  until: 'staging' | 'current' | 'done' = 'done',
  openid = ADMINISTRATOR,
) {
  const order = ['clearing', 'staging', 'current', 'done']
  for (let calls = 1; ; calls++) {
    const { phase } = await district.as(openid).gets('roster.proceed', { id })
    if (order.indexOf(phase) >= order.indexOf(until)) return calls
  }
}

export const ADMINISTRATOR = 'sample-su-ting'
