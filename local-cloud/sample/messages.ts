import type { Template } from '../../cloudfunctions/message/message'
import { TEMPLATES } from '../../cloudfunctions/messages'
import type { TemplateIds } from '../../cloudfunctions/settings/settings'

const DISTRICT = '320402'

/** Every template has an id here, so that people are asked, and the local cloud shows what would be sent. */
export function sampleTemplateIds(): TemplateIds {
  const templates = Object.keys(TEMPLATES) as Template[]
  return {
    _id: DISTRICT,
    ids: Object.fromEntries(templates.map((template) => [template, `local-${template}`])),
  }
}
