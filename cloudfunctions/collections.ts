import type { z } from 'zod'
import { collections as activity, lines as activityLines } from './activity/collections'
import { collections as calendar, lines as calendarLines } from './calendar/collections'
import { collections as certificate, lines as certificateLines } from './certificate/collections'
import { collections as contact, lines as contactLines } from './contact/collections'
import { collections as content } from './content/collections'
import { collections as district } from './district/collections'
import { collections as division } from './division/collections'
import { collections as feedback, lines as feedbackLines } from './feedback/collections'
import { collections as message } from './message/collections'
import { collections as notice, lines as noticeLines } from './notice/collections'
import { ledgerOf } from './platform/collection'
import { collections as platform } from './platform/collections'
import { collections as privacy } from './privacy/collections'
import { collections as resident } from './resident/collections'
import { collections as roster, lines as rosterLines } from './roster/collections'
import { collections as settings, lines as settingsLines } from './settings/collections'
import { collections as volunteer, lines as volunteerLines } from './volunteer/collections'

/** Every collection of every capability, and the ledger that all of them write. */
export const COLLECTIONS = {
  ...platform,
  ...division,
  ...contact,
  ...settings,
  ...calendar,
  ...message,
  ...content,
  ...privacy,
  ...resident,
  ...roster,
  ...notice,
  ...feedback,
  ...activity,
  ...volunteer,
  ...certificate,
  ...district,
  ledger: ledgerOf([
    ...contactLines,
    ...settingsLines,
    ...calendarLines,
    ...rosterLines,
    ...noticeLines,
    ...feedbackLines,
    ...activityLines,
    ...volunteerLines,
    ...certificateLines,
  ]),
}

export type CollectionName = keyof typeof COLLECTIONS

/** Where the documents of each collection that retires go. */
export const RETIRING: ReadonlyMap<string, CollectionName> = new Map(
  Object.entries(COLLECTIONS).flatMap(([name, row]) =>
    'retiredInto' in row ? [[name, row.retiredInto]] : [],
  ),
)

export type DocumentOf<N extends CollectionName> = z.infer<(typeof COLLECTIONS)[N]['schema']>
