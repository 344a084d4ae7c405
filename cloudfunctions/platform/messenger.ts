import { cloud } from './cloud'
import { type Outcome, outcomeOf } from './outcome'

/** A message as it leaves the house. */
export interface Letter {
  /** The receiver's openid. */
  to: string
  /** WeChat's id of the template. */
  templateId: string
  /** The page a tap opens, with its parameters. */
  page: string
  fields: Record<string, { value: string }>
}

/**
 * Hands a letter over and tells what came of it; never fails. The one place where messages leave: SMS or WeCom
 * would be another way chosen here.
 */
export async function handOver(letter: Letter): Promise<Outcome> {
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: letter.to,
      templateId: letter.templateId,
      page: letter.page,
      data: letter.fields,
    })
    return { told: 'sent' }
  } catch (error) {
    return outcomeOf(error)
  }
}
