import type { z } from 'zod'
import { activitySchema } from '../activity/schema'
import { enteredCalendarSchema } from '../calendar/schema'
import { postLineSchema, postSchema } from '../contact/schema'
import { divisionSchema, estateSchema, gridSchema, organisationSchema } from '../division/schema'
import { answerTemplateSchema, feedbackSchema, ledgerLineSchema } from '../feedback/schema'
import { messageSchema } from '../message/schema'
import { noticeSchema } from '../notice/schema'
import { residentSchema } from '../resident/schema'
import { districtSettingsSchema } from '../settings/schema'
import { timerRunSchema } from './timer-run'

interface Index {
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

const collection = <S extends z.ZodType>(schema: S, indexes: readonly Index[] = []) => ({ schema, indexes })

/**
 * Every collection: the shape of its documents and its indexes (`_id` has one anyway). The local cloud
 * and the deployment create from this table. All are closed to clients: only functions read and write.
 */
export const COLLECTIONS = {
  organisations: collection(organisationSchema),
  divisions: collection(divisionSchema),
  grids: collection(gridSchema, [{ keys: { district: 1, _id: 1 } }]),
  estates: collection(estateSchema, [{ keys: { name: 1, _id: 1 } }]),
  posts: collection(postSchema, [
    { keys: { scope: 1 } },
    { keys: { 'holder.openid': 1 } },
    { keys: { 'leave.deputy.openid': 1 } },
    { keys: { 'holder.phone': 1 } },
    { keys: { 'leave.deputy.phone': 1 } },
    { keys: { kind: 1, scope: 1 } },
  ]),
  postLedger: collection(postLineSchema, [{ keys: { post: 1, at: 1 } }]),
  residents: collection(residentSchema),
  notices: collection(noticeSchema, [{ keys: { community: 1, until: 1 } }]),
  activities: collection(activitySchema, [{ keys: { community: 1, endsAt: 1 } }]),
  feedback: collection(feedbackSchema, [
    { keys: { author: 1, filedAt: -1 } },
    { keys: { holder: 1, step: 1, 'due.on': 1 } },
    { keys: { number: 1 }, unique: true },
    { keys: { wakeOn: 1, _id: 1 } },
    { keys: { unknownYear: 1, district: 1 } },
    { keys: { district: 1, step: 1, 'due.on': 1 } },
    { keys: { district: 1, 'ticket.state': 1, 'ticket.at': 1 } },
    { keys: { district: 1, 'repeat.at': -1 } },
    { keys: { 'place.estateId': 1, 'place.buildingId': 1, category: 1, finishedAt: 1 } },
  ]),
  feedbackLedger: collection(ledgerLineSchema, [{ keys: { feedback: 1, sequence: 1 } }]),
  answerTemplates: collection(answerTemplateSchema, [{ keys: { unit: 1, _id: 1 } }]),
  calendars: collection(enteredCalendarSchema),
  settings: collection(districtSettingsSchema),
  outbox: collection(messageSchema, [{ keys: { state: 1, sendAt: 1 } }]),
  timerRuns: collection(timerRunSchema),
}

export type CollectionName = keyof typeof COLLECTIONS
export type DocumentOf<N extends CollectionName> = z.infer<(typeof COLLECTIONS)[N]['schema']>
