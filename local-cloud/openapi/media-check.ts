import crypto from 'node:crypto'
import type { Push } from '../functions/push'
import type { ApiAnswer } from './openapi'

/** ms; WeChat takes seconds to half an hour. */
const DELAY = 1000

/** Takes pictures to check and lets all of them pass, a moment later, by an event. */
export function mediaCheck(push: Push): ApiAnswer {
  return () => {
    const traceId = crypto.randomUUID()
    setTimeout(() => push(checkedEvent(traceId, 'pass')).catch(() => undefined), DELAY).unref()
    return { errcode: 0, errmsg: 'ok', trace_id: traceId }
  }
}

/** The event in which WeChat answers. */
export function checkedEvent(traceId: string, suggest: 'pass' | 'review' | 'risky') {
  return {
    ToUserName: 'gh_local',
    FromUserName: 'o-local',
    CreateTime: 0,
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: 'wx00000000000local',
    trace_id: traceId,
    version: 2,
    detail: [
      { strategy: 'content_model', errcode: 0, suggest, label: suggest === 'pass' ? 100 : 20001, prob: 90 },
    ],
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label: suggest === 'pass' ? 100 : 20001 },
  }
}
