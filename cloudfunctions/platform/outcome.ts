/**
 * What came of handing a message over. `unsent`: surely not sent, another try may help. `rejected`: surely not
 * sent, and never will be as it is. `refused`: the person wants none. `unknown`: it may have gone out.
 */
export type Outcome =
  | { told: 'sent' }
  | { told: 'refused' | 'rejected' | 'unsent' | 'unknown'; failure: string }

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
