import type { z } from 'zod'
import { activitySchema } from '../activity/schema'
import { enteredCalendarSchema } from '../calendar/schema'
import { postSchema } from '../contact/schema'
import { contentCheckSchema } from '../content/schema'
import { claimSchema, deploymentSchema } from '../district/schema'
import { divisionSchema, estateSchema, gridSchema, organisationSchema } from '../division/schema'
import { answerTemplateSchema, arrivalSchema, feedbackSchema, ledgerLineSchema } from '../feedback/schema'
import { grantSchema, messageSchema, templateIdsSchema } from '../message/schema'
import { noticeSchema } from '../notice/schema'
import { residentSchema, revealSchema } from '../resident/schema'
import { districtSettingsSchema, settingLineSchema } from '../settings/schema'
import { differenceSchema } from './difference'
import { failureSchema } from './failure'
import { timerRunSchema } from './timer-run'
import { versionSchema } from './version'

interface Index {
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

/** `version` is that of the documents' shape; what leads to it stands in config/deploy/migrations.ts. */
const collection = <S extends z.ZodType>(schema: S, indexes: readonly Index[] = [], version = 1) => {
  return { schema, indexes, version }
}

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
    { keys: { kind: 1, scope: 1 } },
  ]),
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
  settingsLedger: collection(settingLineSchema, [{ keys: { district: 1, setting: 1, at: -1 } }]),
  outbox: collection(messageSchema, [{ keys: { state: 1, sendAt: 1 } }]),
  timerRuns: collection(timerRunSchema),
  messageTemplates: collection(templateIdsSchema),
  deployment: collection(deploymentSchema),
  claims: collection(claimSchema),
  versions: collection(versionSchema),
  failures: collection(failureSchema, [{ keys: { at: -1 } }]),
  differences: collection(differenceSchema, [{ keys: { open: 1 } }]),
  messageGrants: collection(grantSchema),
  arrivals: collection(arrivalSchema, [
    { keys: { state: 1, unreadAt: 1 } },
    { keys: { community: 1, state: 1, unreadAt: 1 } },
  ]),
  contentChecks: collection(contentCheckSchema, [
    { keys: { traceId: 1 } },
    { keys: { state: 1, askedAt: 1 } },
  ]),
  reveals: collection(revealSchema, [{ keys: { owner: 1, at: -1 } }]),
}

export type CollectionName = keyof typeof COLLECTIONS
export type DocumentOf<N extends CollectionName> = z.infer<(typeof COLLECTIONS)[N]['schema']>
