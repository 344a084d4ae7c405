import { collection } from '../platform/collection'
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
} from './schema'

export const collections = {
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
    { keys: { community: 1, from: 1, _id: 1 } },
    { keys: { volunteer: 1, from: 1, _id: 1 } },
  ]),
  volunteerYears: collection(volunteerYearSchema, [
    { keys: { volunteer: 1, year: -1 } },
    { keys: { year: 1, _id: 1 } },
  ]),
  volunteerFigures: collection(unitFiguresSchema, [{ keys: { scope: 1, year: 1, run: 1 } }]),
  volunteerRecounts: collection(recountSchema),
  duties: collection(dutySchema, [{ keys: { community: 1, until: 1 } }]),
  dutySignups: collection(dutySignupSchema, [{ keys: { volunteer: 1, until: 1 } }, { keys: { duty: 1 } }]),
}

/** The kinds of ledger line it writes. */
export const lines = [
  dutyLineSchema,
  dutySignupLineSchema,
  registrationLineSchema,
  serviceLineSchema,
] as const
