import type { DivisionCode } from '../platform/division'
import type { Signature } from '../platform/ledger'
import { leadsTo, type PlainTable, stepAfter } from '../process/table'
import { minutesIn, type Span } from './span'
import type { YearEntry } from './year'

/** How a time served came to be on record. */
export const KINDS = {
  checkIn: { name: '签到签退' },
  confirmed: { name: '社区登记' },
  claim: { name: '本人申报' },
} as const satisfies Record<string, { name: string }>

export type Kind = keyof typeof KINDS

export const STATES = {
  waiting: { name: '待认定' },
  confirmed: { name: '已认定' },
  void: { name: '已作废' },
} as const satisfies Record<string, { name: string }>

export type State = keyof typeof STATES

/** What happens to a record. */
export type ServiceMove = 'record' | 'confirm' | 'void'

/** The life of a record of service: waiting → confirmed → void. Nothing leads back, and nothing is edited. */
export const SERVICE: PlainTable<State, ServiceMove> = {
  kind: 'service',
  steps: {
    waiting: {
      ...STATES.waiting,
      waitsFor: 'holder',
      moves: { confirm: leadsTo('confirmed'), void: leadsTo('void') },
    },
    confirmed: { ...STATES.confirmed, waitsFor: 'nobody', moves: { void: leadsTo('void') } },
    void: { ...STATES.void, waitsFor: 'nobody', moves: {} },
  },
  moves: {
    record: { name: '记录', told: '已记录', asks: 'nothing' },
    confirm: { name: '认定', told: '已认定', asks: 'nothing' },
    void: { name: '作废', told: '已作废', asks: 'nothing' },
  },
  asks: { nothing: { keeps: [] } },
  wrongStep: 'service/moved-on',
}

/** Who did what with a record and when: added to, never rewritten. */
export interface Act {
  did: ServiceMove
  by: Signature
  at: number
  reason?: string
}

/**
 * One fact of service 服务记录, a line of the ledger itself (民政部令第67号: service, date, place, content,
 * time, recorder): one document, however many sides it is shown on. Its facts are never edited; a mistake is
 * voided with a reason and written again.
 */
export interface ServiceRecord extends Span {
  _id: string
  /** The volunteer's openid. Never leaves the functions. */
  volunteer: string
  name: string
  /** Who organised it, records it and proves it (谁组织谁记录、谁记录谁证明). */
  community: DivisionCode
  duty: string
  place: string
  /** Service time without travel, in minutes. */
  minutes: number
  kind: Kind
  state: State
  /** What was done. */
  content: string
  /** Storage file ids of what proves it; nobody has to give any (国办函〔2026〕12号). */
  evidence: string[]
  /** Why more than the day's cap counts. */
  beyondCap?: string
  /** The void record this one was written for. */
  replaces?: string
  acts: Act[]
}

export const SERVICE_LIMITS = {
  duty: 30,
  place: 40,
  content: 300,
  reason: 100,
  evidence: 3,
  photoBytes: 10 * 1024 * 1024,
  /** The longest single service, in minutes. */
  longest: 24 * 60,
  /** How far back a claim may reach, in days. */
  claimDays: 90,
  /** Records confirmed in one call. */
  bulk: 30,
} as const

/** A new record without its state and history. */
export type NewService = Omit<ServiceRecord, 'minutes' | 'state' | 'acts'>

/** A record as it begins, with the act that tells who wrote it down. */
export function recorded(service: NewService, by: Act['by'], at: number): ServiceRecord {
  const acts: Act[] = [{ did: 'record', by, at }]
  return { ...service, minutes: minutesIn(service), state: 'waiting', acts }
}

/** The record as its community vouches for it; with a reason it counts beyond the day's cap. */
export function confirmed(record: ServiceRecord, { by, at, reason }: Omit<Act, 'did'>): ServiceRecord {
  const beyondCap = reason && { beyondCap: reason }
  return {
    ...record,
    ...beyondCap,
    state: stepAfter(SERVICE, record.state, 'confirm', {}).step,
    acts: [...record.acts, act('confirm', by, at, reason)],
  }
}

/** The record as it counts no more. */
export function voided(record: ServiceRecord, { by, at, reason }: Omit<Act, 'did'>): ServiceRecord {
  const state = stepAfter(SERVICE, record.state, 'void', {}).step
  return { ...record, state, acts: [...record.acts, act('void', by, at, reason)] }
}

/** The record as its community writes it again: at once confirmed, for it vouches for it. */
export function corrected(
  record: ServiceRecord,
  changes: Span & { _id: string; duty: string },
  { by, at, reason }: Omit<Act, 'did'>,
): ServiceRecord {
  const { volunteer, name, community, place, content, evidence } = record
  const service = { volunteer, name, community, place, content, evidence, ...changes, replaces: record._id }
  return confirmed(recorded({ ...service, kind: 'confirmed' }, by, at), { by, at, ...(reason && { reason }) })
}

/** What a record is in its year; a void one is nothing. */
export function entryOf(record: ServiceRecord): YearEntry | undefined {
  const { _id: id, duty, community, from, until, state, beyondCap } = record
  return state === 'void' ? undefined : { id, duty, community, from, until, state, beyondCap: !!beyondCap }
}

function act(did: Act['did'], by: Act['by'], at: number, reason: string | undefined): Act {
  return { did, by, at, ...(reason && { reason }) }
}
