import { TEMPLATES, type Template, type TemplateIds } from '../../cloudfunctions/message/message'

const DISTRICT = '320402'

/** Every template has an id here, so that people are asked, and the local cloud shows what would be sent. */
export function sampleTemplateIds(): TemplateIds {
  const templates = Object.keys(TEMPLATES) as Template[]
  return {
    _id: DISTRICT,
    ids: Object.fromEntries(templates.map((template) => [template, `local-${template}`])),
  }
}
