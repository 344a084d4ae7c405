import { collection, retiring } from '../platform/collection'
import {
  answerTemplateSchema,
  feedbackJoinSchema,
  feedbackSchema,
  ledgerLineSchema,
  retiredLineSchema,
} from './schema'

export const collections = {
  feedback: collection(feedbackSchema, [
    { keys: { author: 1, filedAt: -1, _id: -1 } },
    { keys: { holder: 1, step: 1, 'due.on': 1, _id: 1 } },
    { keys: { number: 1 }, unique: true },
    { keys: { wakeOn: 1, _id: 1 } },
    { keys: { unknownYear: 1, district: 1 } },
    { keys: { district: 1, step: 1, 'due.on': 1, _id: 1 } },
    { keys: { district: 1, 'ticket.state': 1, 'ticket.at': 1, _id: 1 } },
    { keys: { district: 1, 'repeat.at': -1, _id: -1 } },
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
  answerTemplates: collection(answerTemplateSchema, [{ keys: { unit: 1, _id: 1 } }]),
}

/** The kinds of ledger line it writes. */
export const lines = [ledgerLineSchema] as const
