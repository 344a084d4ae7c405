import type { Post } from '../contact/post'
import type { Estate } from '../division/estate'
import type { Grid } from '../division/grid'
import type { Organisation } from '../division/organisation'
import type { PartyOrganization } from '../division/party-organization'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { LedgerEntry, Signature } from '../platform/ledger'

/** The roster 名册 of a district: who and what there is, as one file carries it. */
export interface Roster {
  organisations: Organisation[]
  /** Grids and micro-grids. */
  grids: Grid[]
  estates: Estate[]
  posts: Post[]
  partyOrganizations: PartyOrganization[]
}

/** The parts of a roster, each a collection, and how people count them. */
export const PARTS = {
  organisations: { name: '机构', counted: '个' },
  grids: { name: '网格和微网格', counted: '个' },
  estates: { name: '小区', counted: '个' },
  posts: { name: '岗位', counted: '个' },
  partyOrganizations: { name: '党组织', counted: '个' },
} as const satisfies Record<keyof Roster, { name: string; counted: string }>

export type Part = keyof Roster

/** What an import does to one document. Nothing is ever deleted: what is gone is ended. */
export const CHANGE_KINDS = { add: '新增', change: '变更', end: '结束' } as const

export type ChangeKind = keyof typeof CHANGE_KINDS

/** One document that an import changes: what it will be, and the change in words. */
export type Change<P extends Part = Part> = {
  [Q in P]: {
    part: Q
    id: string
    kind: ChangeKind
    /** `怡和苑`, `新南社区2网格 网格长 李红`. */
    label: string
    /** `3幢1单元 户数：12 → 14`; the first few of many. */
    told: string[]
    /** Of a new post: the one its holder comes from, and leaves with this import. */
    succeeds?: string
    after: Omit<Roster[Q][number], '_id'>
  }
}[P]

/** A fault or a warning of a file, where a person finds it. */
export interface Finding {
  /** Missing: the file as a whole. */
  sheet?: string
  /** As Excel counts, from 1. */
  row?: number
  /** `C列 户数`. */
  column?: string
  sentence: string
}

/**
 * Where an import 导入 stands. `draft`: filed by the planner, not looked at yet. `faulty`: has faults, cannot
 * be applied. `checked`: may be applied. `staging`: is being written beside what stands. `current`: has become
 * what stands; its marks may still be there. `done`: no marks left.
 */
export const STATES = {
  draft: '待核对',
  faulty: '有错误',
  checked: '待确认',
  staging: '正在写入',
  current: '已生效',
  done: '已生效',
  abandoned: '已放弃',
} as const

export type ImportState = keyof typeof STATES

export type Counts = Record<Part, Record<ChangeKind, number>>

/** One import, kept for good: who, when, from which file, and what it changed. */
export interface RosterImport {
  _id: string
  district: DivisionCode
  state: ImportState
  /** The workbook in storage. */
  fileId: string
  /** As the administrator knows it: `云宁区名册.xlsx`. */
  fileName: string
  by: { openid: string; name: string }
  at: number
  /** Rows of the file that say something. */
  rows: number
  counts: Counts
  /** The first of them; `faultCount` says how many there are. */
  faults: Finding[]
  faultCount: number
  warnings: Finding[]
  warningCount: number
  /** The division's version that the file was compared with. */
  base: number
  /** The version its changes count from; missing before they are staged. */
  version?: number
  /** Documents with changes, in so many pieces `<id>:<n>` of `rosterChanges`. */
  pieces: number
  /** Pieces staged, then settled. */
  staged: number
  settled: number
  appliedBy?: string
  /** How whoever confirmed it signs. */
  signature?: Signature
  appliedAt?: number
}

/** What the ledger tells of an import, and where each leaves it: from its confirmation on, for a trial changes nothing. */
export const IMPORT_ACTS = {
  begin: 'staging',
  current: 'current',
  abandon: 'abandoned',
} as const satisfies Record<string, ImportState>
export type ImportAct = keyof typeof IMPORT_ACTS

export interface ImportLine extends LedgerEntry<'import', ImportAct> {
  /** After the change. */
  state: (typeof IMPORT_ACTS)[ImportAct]
  /** The version of the division that its changes count from. */
  version?: number
}

/** A piece of what an import changes. */
export interface ChangePiece {
  /** `<import>:<n>`, from 0. */
  _id: string
  changes: Change[]
}

export const ROSTER_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  rows: 60_000,
  /** Findings kept and shown, of each sort. */
  findings: 200,
  /** Documents of one piece. */
  piece: 100,
  /** Words on one changed document. */
  told: 6,
  fileName: 80,
  communityName: 20,
} as const

/** Where the pages put the files of an import. */
export const ROSTER_FOLDER = 'roster/'

export function isRosterFile(fileId: string): boolean {
  return /^cloud:\/\/[^/]+\/roster\/[\w-]+\.xlsx$/.test(fileId)
}

/** No change at all, part by part. */
export function noCounts(): Counts {
  const none = () => ({ add: 0, change: 0, end: 0 })
  return {
    organisations: none(),
    grids: none(),
    estates: none(),
    posts: none(),
    partyOrganizations: none(),
  }
}

/** True when a thing of the roster counts on this day: it has no end, or the end lies ahead. */
export function isStanding({ goneOn }: { goneOn?: Day }): boolean {
  return goneOn === undefined
}
