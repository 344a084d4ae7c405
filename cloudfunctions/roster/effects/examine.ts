import { renewed } from '../../contact/post'
import { faultWords } from '../../division/plan'
import { listFaults } from '../../division/plan-list'
import type { Actor } from '../../platform/actor'
import type { Moment } from '../../platform/clock'
import { refuse } from '../../platform/refusal'
import { download } from '../../platform/storage'
import { districtKept } from '../access'
import { assemble } from '../assemble'
import { changesOf, countsOf } from '../diff'
import { parse } from '../parse'
import {
  type Change,
  type ChangePiece,
  type Finding,
  isStanding,
  noCounts,
  ROSTER_LIMITS,
  type Roster,
  type RosterImport,
} from '../roster'
import { divisionOf, rosterOf } from '../store'
import { readWorkbook } from './workbook'

type Examined = Pick<
  RosterImport,
  'state' | 'rows' | 'counts' | 'faults' | 'faultCount' | 'warnings' | 'warningCount' | 'base'
> & { changes: Change[] }

/**
 * The dry run: what a stored workbook would change in the caller's district, and everything that is wrong
 * with it. Refuses what is no workbook. Changes nothing.
 */
export async function examine(
  fileId: string,
  { actor, today }: Moment & { actor: Actor },
): Promise<Examined> {
  const district = districtKept(actor)
  const file = await download(fileId, ROSTER_LIMITS.fileBytes)
  if (!file) throw refuse('roster/no-file')
  const workbook = await readWorkbook(file)
  if (!workbook) throw refuse('roster/not-excel')
  // The version first: what changes while the roster is read makes the dry run outdated, never wrong.
  const { version } = await divisionOf(district)
  const current = await rosterOf(district)
  const parsed = parse(workbook)
  const { roster, ...found } = assemble(parsed.sheets, { current, district, today })
  const faults = [...parsed.faults, ...found.faults]
  if (faults.length === 0) faults.push(...withoutCaller(actor, current, roster))
  const warnings = [...parsed.warnings, ...found.warnings, ...planWarnings(roster)]
  const changes = faults.length === 0 ? changesOf(current, roster, today) : []
  return {
    state: faults.length === 0 ? 'checked' : 'faulty',
    rows: parsed.rows,
    counts: changes.length ? countsOf(changes) : noCounts(),
    ...listed(faults, warnings),
    base: version,
    changes,
  }
}

function listed(faults: readonly Finding[], warnings: readonly Finding[]) {
  const { findings } = ROSTER_LIMITS
  return {
    faults: faults.slice(0, findings),
    faultCount: faults.length,
    warnings: warnings.slice(0, findings),
    warningCount: warnings.length,
  }
}

/** Sizes and contradictions by the plan check; unknown grids are faults of the file already. */
function planWarnings({ grids, estates }: Roster): Finding[] {
  return listFaults({ communities: [], grids: grids.filter(isStanding), estates })
    .filter(({ fault }) => fault !== 'unknown')
    .map((fault) => ({ sheet: '楼栋', sentence: faultWords(fault) }))
}

/**
 * A file without the administrator who brings it would lock him out, perhaps everybody. Who claimed his post
 * stays without a row.
 */
function withoutCaller({ openid }: Actor, current: Roster, wanted: Roster): Finding[] {
  const before = new Map(current.posts.map((post) => [post._id, post]))
  if (current.posts.some(({ claimed, holder }) => claimed && holder?.openid === openid)) return []
  const stays = wanted.posts.some((post) => {
    const present = before.get(post._id)
    return post.kind === 'administrator' && present && renewed(present, post).holder?.openid === openid
  })
  if (stays) return []
  const sentence = '这份名册里没有您本人的管理员岗位（或改了您的手机号），导入后您将无法管理，请补上'
  return [{ sheet: '人员', sentence }]
}

/** The changes in pieces that one call of a function can write. */
export function piecesOf(id: string, changes: readonly Change[]): ChangePiece[] {
  const { piece } = ROSTER_LIMITS
  return Array.from({ length: Math.ceil(changes.length / piece) }, (_none, index) => ({
    _id: `${id}:${index}`,
    changes: changes.slice(index * piece, (index + 1) * piece),
  }))
}
