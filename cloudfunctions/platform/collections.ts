import { z } from 'zod'
import {
  activityLineSchema,
  activitySchema,
  familySchema,
  signupLineSchema,
  signupSchema,
} from '../activity/schema'
import { calendarLineSchema, enteredCalendarSchema } from '../calendar/schema'
import { certificateLineSchema, certificateSchema } from '../certificate/schema'
import { postLineSchema, postSchema, retiredPostLineSchema } from '../contact/schema'
import { contentCheckSchema } from '../content/schema'
import { claimSchema, deploymentSchema } from '../district/schema'
import {
  divisionSchema,
  estateSchema,
  gridSchema,
  organisationSchema,
  partyOrganizationSchema,
  stored,
} from '../division/schema'
import {
  answerTemplateSchema,
  feedbackJoinSchema,
  feedbackSchema,
  ledgerLineSchema,
  retiredLineSchema,
} from '../feedback/schema'
import { grantSchema, mailbagSchema, messageSchema, templateIdsSchema } from '../message/schema'
import { noticeLineSchema, noticeSchema } from '../notice/schema'
import { erasureSchema, listLookSchema } from '../privacy/schema'
import { residentSchema, revealSchema } from '../resident/schema'
import { changePieceSchema, importLineSchema, rosterImportSchema } from '../roster/schema'
import { districtSettingsSchema, retiredSettingLineSchema, settingLineSchema } from '../settings/schema'
import {
  dutyLineSchema,
  dutySchema,
  dutySignupLineSchema,
  dutySignupSchema,
  recountSchema,
  registrationLineSchema,
  serviceLineSchema,
  serviceRecordSchema,
  unitFiguresSchema,
  volunteerSchema,
  volunteerYearSchema,
} from '../volunteer/schema'
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
 * A collection that nothing is written to any more: `npm run migrate` moves its documents into another one, and until
 * it has, both are read. It leaves with the release after.
 */
const retiring = <S extends z.ZodType, I extends string>(into: I, schema: S, indexes: readonly Index[]) => {
  return { ...collection(schema, indexes, 2), retiredInto: into }
}

/**
 * Every collection: the shape of its documents and its indexes (`_id` has one anyway). The local cloud
 * and the deployment create from this table. All are closed to clients: only functions read and write.
 */
export const COLLECTIONS = {
  organisations: collection(stored(organisationSchema), [
    { keys: { _id: 1, name: 1 } },
    { keys: { name: 1, _id: 1 } },
  ]),
  divisions: collection(divisionSchema, [{ keys: { settling: 1 } }]),
  grids: collection(stored(gridSchema), [{ keys: { district: 1, _id: 1 } }]),
  estates: collection(stored(estateSchema), [{ keys: { name: 1, _id: 1 } }, { keys: { _id: 1, name: 1 } }]),
  posts: collection(stored(postSchema), [
    { keys: { scope: 1 } },
    { keys: { _id: 1, scope: 1 } },
    { keys: { 'holder.openid': 1 } },
    { keys: { 'leave.deputy.openid': 1 } },
    { keys: { 'holder.phone': 1 } },
    { keys: { 'leave.deputy.phone': 1 } },
    { keys: { kind: 1, scope: 1 } },
  ]),
  postLedger: retiring('ledger', retiredPostLineSchema, [{ keys: { post: 1, at: 1 } }]),
  residents: collection(residentSchema, [{ keys: { 'home.estateId': 1, 'home.buildingId': 1 } }]),
  notices: collection(noticeSchema, [{ keys: { community: 1, until: 1 } }]),
  activities: collection(activitySchema, [
    { keys: { community: 1, state: 1, endsAt: 1 } },
    { keys: { state: 1, startsAt: 1, _id: 1 } },
    { keys: { 'series.id': 1, startsAt: 1 } },
    { keys: { community: 1, endsAt: 1 } },
    { keys: { 'by.post': 1, endsAt: 1 } },
    { keys: { untoldSince: 1 } },
  ]),
  signups: collection(signupSchema, [
    { keys: { activity: 1, role: 1, state: 1, askedAt: 1 } },
    { keys: { activity: 1, household: 1 } },
    { keys: { person: 1, askedAt: -1 } },
    { keys: { state: 1, confirmBy: 1 } },
    { keys: { untoldAt: 1 } },
    { keys: { unrecordedSince: 1 } },
  ]),
  families: collection(familySchema),
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
    { keys: { 'place.estateId': 1, 'place.buildingId': 1, category: 1, filedAt: -1 } },
    { keys: { joiners: 1, step: 1 } },
    { keys: { 'arrival.state': 1, 'arrival.unreadAt': 1 } },
    { keys: { 'arrival.community': 1, 'arrival.state': 1, 'arrival.unreadAt': 1 } },
  ]),
  feedbackJoins: collection(feedbackJoinSchema, [
    { keys: { feedback: 1, _id: 1 } },
    { keys: { openid: 1, joinedAt: -1 } },
  ]),
  feedbackLedger: retiring('ledger', retiredLineSchema, [{ keys: { feedback: 1, sequence: 1 } }]),
  ledger: collection(
    z.discriminatedUnion('kind', [
      ledgerLineSchema,
      postLineSchema,
      settingLineSchema,
      dutyLineSchema,
      dutySignupLineSchema,
      registrationLineSchema,
      serviceLineSchema,
      certificateLineSchema,
      activityLineSchema,
      signupLineSchema,
      noticeLineSchema,
      calendarLineSchema,
      importLineSchema,
    ]),
    [{ keys: { of: 1, sequence: 1 } }, { keys: { kind: 1, month: 1, unit: 1, at: 1 } }],
  ),
  answerTemplates: collection(answerTemplateSchema, [{ keys: { unit: 1, _id: 1 } }]),
  calendars: collection(enteredCalendarSchema),
  settings: collection(districtSettingsSchema),
  settingsLedger: retiring('ledger', retiredSettingLineSchema, [
    { keys: { district: 1, setting: 1, at: -1 } },
  ]),
  outbox: collection(messageSchema, [{ keys: { state: 1, sendAt: 1 } }, { keys: { to: 1 } }]),
  mailbags: collection(mailbagSchema, [{ keys: { sendAt: 1 } }]),
  timerRuns: collection(timerRunSchema),
  messageTemplates: collection(templateIdsSchema),
  deployment: collection(deploymentSchema),
  claims: collection(claimSchema),
  versions: collection(versionSchema),
  failures: collection(failureSchema, [{ keys: { at: -1 } }]),
  differences: collection(differenceSchema, [{ keys: { open: 1 } }]),
  messageGrants: collection(grantSchema),
  contentChecks: collection(contentCheckSchema, [
    { keys: { traceId: 1 } },
    { keys: { state: 1, askedAt: 1 } },
  ]),
  erasures: collection(erasureSchema, [{ keys: { runAt: 1 } }]),
  listLooks: collection(listLookSchema, [{ keys: { subject: 1, at: -1 } }]),
  reveals: collection(revealSchema, [{ keys: { owner: 1, at: -1 } }]),
  partyOrganizations: collection(stored(partyOrganizationSchema), [
    { keys: { _id: 1, name: 1 } },
    { keys: { name: 1, _id: 1 } },
    { keys: { community: 1 } },
  ]),
  rosterImports: collection(rosterImportSchema, [{ keys: { district: 1, at: -1 } }]),
  rosterChanges: collection(changePieceSchema(postSchema.omit({ _id: true }))),
  volunteers: collection(volunteerSchema, [
    { keys: { number: 1 }, unique: true },
    { keys: { 'party.organisation': 1, number: 1 } },
    { keys: { 'party.workplace.community': 1, number: 1 } },
    { keys: { 'party.residence.community': 1, number: 1 } },
    { keys: { 'party.workplace.community': 1, 'party.workplace.state': 1 } },
    { keys: { 'party.residence.community': 1, 'party.residence.state': 1 } },
  ]),
  volunteerRecords: collection(serviceRecordSchema, [
    { keys: { community: 1, state: 1, from: 1 } },
    { keys: { community: 1, from: 1 } },
    { keys: { volunteer: 1, from: 1 } },
  ]),
  volunteerYears: collection(volunteerYearSchema, [
    { keys: { volunteer: 1, year: -1 } },
    { keys: { year: 1, _id: 1 } },
  ]),
  volunteerFigures: collection(unitFiguresSchema, [{ keys: { scope: 1, year: 1, run: 1 } }]),
  volunteerRecounts: collection(recountSchema),
  duties: collection(dutySchema, [{ keys: { community: 1, until: 1 } }]),
  dutySignups: collection(dutySignupSchema, [{ keys: { volunteer: 1, until: 1 } }, { keys: { duty: 1 } }]),
  certificates: collection(certificateSchema, [
    { keys: { number: 1 }, unique: true },
    { keys: { volunteer: 1, issuedAt: -1 } },
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
