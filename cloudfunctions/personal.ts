import {
  kinds as activity,
  holdings as activityHoldings,
  inLedger as activityLines,
  lists as activityLists,
} from './activity/personal'
import { holdings as calendarHoldings } from './calendar/personal'
import { holdings as certificateHoldings, inLedger as certificateLines } from './certificate/personal'
import type { CollectionName } from './collections'
import { holdings as contactHoldings } from './contact/personal'
import { holdings as contentHoldings } from './content/personal'
import { holdings as districtHoldings } from './district/personal'
import { holdings as divisionHoldings } from './division/personal'
import {
  kinds as feedback,
  holdings as feedbackHoldings,
  inLedger as feedbackLines,
} from './feedback/personal'
import { kinds as message, holdings as messageHoldings } from './message/personal'
import { holdings as noticeHoldings } from './notice/personal'
import { holdings as platformHoldings } from './platform/personal'
import { kinds as privacy, holdings as privacyHoldings } from './privacy/personal'
import type { PersonalData } from './privacy/personal-data'
import { kinds as resident, holdings as residentHoldings } from './resident/personal'
import { holdings as rosterHoldings } from './roster/personal'
import { holdings as settingsHoldings } from './settings/personal'
import {
  kinds as volunteer,
  holdings as volunteerHoldings,
  inLedger as volunteerLines,
  lists as volunteerLists,
} from './volunteer/personal'

/**
 * Every kind of personal data of residents: the privacy notice is written from this table, consent is asked for by
 * it, and what is held, copied and deleted is found by it. Staff's posts are the organisation's data.
 */
export const KINDS = {
  ...resident,
  ...feedback,
  ...activity,
  ...volunteer,
  ...message,
  ...privacy,
} as const satisfies Record<string, PersonalData>

export type Kind = keyof typeof KINDS

/** The kinds that are asked for by a box of their own, where they are first needed. */
export type AskedKind = {
  [K in Kind]: (typeof KINDS)[K] extends { consenting: 'asked' } ? K : never
}[Kind]

/** The kinds that a person may delete, each for itself. */
export type ErasableKind = { [K in Kind]: (typeof KINDS)[K] extends { erased: object } ? K : never }[Kind]

export const ASKED_KINDS = keysWhere<AskedKind>((row) => row.consenting === 'asked')
export const ERASABLE_KINDS = keysWhere<ErasableKind>((row) => row.erased !== undefined)

function keysWhere<K extends Kind>(holds: (row: PersonalData) => boolean): K[] {
  return (Object.entries(KINDS) as [K, PersonalData][]).flatMap(([kind, row]) => (holds(row) ? [kind] : []))
}

/** The lists with residents' names on them that staff open: what was done with them, and why. */
export const LISTS = { ...activityLists, ...volunteerLists } as const

export type ListName = keyof typeof LISTS

/**
 * Where each kind stands: every collection there is, with the kinds of residents' personal data in it. A new
 * collection does not compile without its row. `none`: no person's data. `staff`: who acted for the organisation,
 * which its ledger keeps.
 */
export const HOLDINGS: Record<CollectionName, readonly Kind[] | 'none' | 'staff'> = {
  ...platformHoldings,
  ...divisionHoldings,
  ...contactHoldings,
  ...settingsHoldings,
  ...calendarHoldings,
  ...messageHoldings,
  ...contentHoldings,
  ...privacyHoldings,
  ...residentHoldings,
  ...rosterHoldings,
  ...noticeHoldings,
  ...feedbackHoldings,
  ...activityHoldings,
  ...volunteerHoldings,
  ...certificateHoldings,
  ...districtHoldings,
  ledger: [...feedbackLines, ...activityLines, ...volunteerLines, ...certificateLines],
}
