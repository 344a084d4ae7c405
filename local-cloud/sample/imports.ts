import type { Day } from '../../cloudfunctions/platform/day'
import { entryOf } from '../../cloudfunctions/platform/ledger'
import { countsOf } from '../../cloudfunctions/roster/diff'
import { labelOf } from '../../cloudfunctions/roster/labels'
import {
  type Change,
  type ChangePiece,
  type ImportLine,
  noCounts,
  type Roster,
  type RosterImport,
} from '../../cloudfunctions/roster/roster'
import { FILE_PREFIX } from '../functions/environment'
import { SU_TING } from './named'
import { relativeInstant } from './relative-day'

const DISTRICT = '320402'

/**
 * What the ledger of imports shows at first: one that has become current, of the leaders of 新南社区 and
 * 怡和苑, and one whose file had faults.
 */
export function sampleImports(
  roster: Roster,
  today: Day,
): { rosterImports: RosterImport[]; rosterChanges: ChangePiece[]; lines: ImportLine[] } {
  const changes = changesMade(roster)
  const by = { openid: SU_TING.openid, name: SU_TING.name }
  const common = { district: DISTRICT, by, warnings: [], warningCount: 0, base: 0, staged: 0, settled: 0 }
  const at = (when: string) => relativeInstant(when, today)
  return {
    rosterImports: [
      {
        ...common,
        _id: '320402i1',
        state: 'done',
        fileId: `${FILE_PREFIX}roster/first.xlsx`,
        fileName: '云宁区名册.xlsx',
        at: at('-12 10:05'),
        rows: 861,
        counts: countsOf(changes),
        faults: [],
        faultCount: 0,
        version: 0,
        pieces: 1,
        staged: 1,
        settled: 1,
        appliedBy: SU_TING.name,
        signature: SU_TING,
        appliedAt: at('-12 10:09'),
      },
      {
        ...common,
        _id: '320402i2',
        state: 'faulty',
        fileId: `${FILE_PREFIX}roster/second.xlsx`,
        fileName: '网格调整.xlsx',
        at: at('-5 15:30'),
        rows: 812,
        counts: noCounts(),
        faults: [
          { sheet: '楼栋', row: 37, column: 'E列 网格', sentence: '“320402001002-07”不在“网格”表里' },
          { sheet: '人员', row: 12, column: 'D列 手机号', sentence: '手机号要是11位数字' },
        ],
        faultCount: 2,
        pieces: 0,
      },
    ],
    rosterChanges: [{ _id: '320402i1:0', changes }],
    lines: [lineOf('begin', 1, at('-12 10:08')), lineOf('current', 2, at('-12 10:09'))],
  }
}

/** What the ledger tells of the one that became current. */
function lineOf(told: 'begin' | 'current', sequence: number, at: number): ImportLine {
  const entry = entryOf('import', { of: '320402i1', sequence, told, by: SU_TING, at, unit: DISTRICT })
  return { ...entry, state: told === 'begin' ? 'staging' : 'current', version: 0 }
}

function changesMade({ organisations, estates, posts }: Roster): Change[] {
  const names = new Map(organisations.map(({ _id, name }) => [_id, name]))
  const estate = estates.find(({ name }) => name === '怡和苑')
  const leaders = posts.filter(
    ({ scope, kind, holder }) => scope.startsWith('320402003001-') && kind === 'gridLeader' && holder,
  )
  const ofEstate = estate && changeOf('estates', estate, ['3幢2单元 户数：11 → 12'], names)
  return [
    ...(ofEstate ? [ofEstate] : []),
    ...leaders.map((post) => changeOf('posts', post, ['到期日期：无 → 2027-12-31'], names)),
  ]
}

function changeOf(
  part: 'estates',
  document: Roster['estates'][number],
  told: string[],
  names: Map<string, string>,
): Change
function changeOf(
  part: 'posts',
  document: Roster['posts'][number],
  told: string[],
  names: Map<string, string>,
): Change
function changeOf(
  part: 'estates' | 'posts',
  document: Roster['estates' | 'posts'][number],
  told: string[],
  names: Map<string, string>,
) {
  const { _id, ...after } = document
  return { part, id: _id, kind: 'change', label: labelOf(part, document, names), told, after } as Change
}
