import { collection } from '../platform/collection'
import { grantSchema, mailbagSchema, messageSchema, templateIdsSchema } from './schema'

export const collections = {
  outbox: collection(messageSchema, [{ keys: { state: 1, sendAt: 1 } }, { keys: { to: 1 } }]),
  mailbags: collection(mailbagSchema, [{ keys: { sendAt: 1 } }]),
  messageTemplates: collection(templateIdsSchema),
  messageGrants: collection(grantSchema),
}
