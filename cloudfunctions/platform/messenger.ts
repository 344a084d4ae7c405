import type { Outcome } from '../message/outcome'
import { cloud } from './cloud'

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

const TAKEN_BACK = 43101

/** Wrong openid, template id, page or fields, a forbidden word, the interface barred: the same again is wrong again. */
const REJECTIONS = [40003, 40037, 41030, 43107, 45168, 47001, 47003]

/** The call never reached WeChat. */
const NOT_CONNECTED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH/

/** What a failed call means. WeChat's own codes say that nothing was sent; silence says nothing. */
export function outcomeOf(error: unknown): Outcome {
  const {
    errCode = -1,
    errMsg,
    message,
  } = (error ?? {}) as {
    errCode?: number
    errMsg?: string
    message?: string
  }
  const failure = `${errCode} ${errMsg ?? message ?? String(error)}`.slice(0, 200)
  if (errCode === TAKEN_BACK) return { told: 'refused', failure }
  if (REJECTIONS.includes(errCode)) return { told: 'rejected', failure }
  const answered = errCode > 0 || /system (error|busy)/i.test(failure)
  return { told: answered || NOT_CONNECTED.test(failure) ? 'unsent' : 'unknown', failure }
}
