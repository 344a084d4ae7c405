/**
 * WeChat's check of a picture that other people are to see (security.mediaCheckAsync): asked for when it is
 * uploaded, answered minutes later by an event. Until it has passed nobody but who uploaded it sees it.
 */
export interface ContentCheck {
  /** Made from the file id, so that a file is checked once. */
  _id: string
  /** Storage file id. */
  file: string
  /** Who uploaded it. */
  openid: string
  state: 'held' | 'passed' | 'refused'
  askedAt: number
  /** How often WeChat was asked. */
  attempts: number
  /** WeChat's name of the latest request; its answer carries it. Missing: WeChat did not take the request. */
  traceId?: string
}

/** WeChat answers within half an hour; what is silent for longer is asked for again. */
export const SILENCE = 60 * 60_000

/** After so many silences somebody has to look himself. */
export const MOST_ATTEMPTS = 5

/** The event in which WeChat answers (wxa_media_check, version 2). */
export interface CheckedEvent {
  MsgType?: string
  Event?: string
  trace_id?: string
  errcode?: number
  result?: { suggest?: string }
}

/**
 * What an answer makes of a picture. Only a plain pass lets it be seen: `review` means that WeChat's machine was
 * not sure. Undefined: the check itself failed, and it is asked for again.
 */
export function verdictOf({ errcode, result }: CheckedEvent): 'passed' | 'refused' | undefined {
  if (errcode || !result?.suggest) return undefined
  return result.suggest === 'pass' ? 'passed' : 'refused'
}
