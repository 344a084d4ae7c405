import type { FunctionSettings } from './table'

export const ENV_ID = 'local-env'
export const APP_ID = 'wx00000000000local'
/** The vendor names a bucket with an account's number, and its tools take no other names. */
export const BUCKET = 'local-1250000000'
/** What the id of every file begins with. */
export const FILE_PREFIX = `cloud://${ENV_ID}.${BUCKET}/`

/** Variables by which the SDK finds this cloud instead of the real one. */
export function sdkEnvironment(url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_ENV: ENV_ID,
    SCF_NAMESPACE: ENV_ID,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
  }
}

export interface Caller {
  /** Missing: nobody is signed in, or it is a timer or another function that calls. */
  openid: string | undefined
  /** As getWXContext().SOURCE: wx_client, wx_trigger, wx_client,scf … */
  source: string
}

/** Variables of one call, from which getWXContext() reads who calls. */
export function callEnvironment(callId: string, { openid, source }: Caller): Record<string, string> {
  const person: Record<string, string> = openid === undefined ? {} : { WX_OPENID: openid, WX_APPID: APP_ID }
  const trigger: Record<string, string> =
    source === 'wx_trigger' ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: callId } : {}
  const values: Record<string, string> = {
    ...person,
    ...trigger,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: callId,
  }
  return { ...values, WX_CONTEXT_KEYS: Object.keys(values).join(','), TCB_SOURCE: source }
}

/** Second argument of a function, as Tencent's runtime gives it. */
export function callContext(callId: string, name: string, { timeoutSeconds }: FunctionSettings) {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeoutSeconds * 1000,
    request_id: callId,
    function_name: name,
    function_version: '$LATEST',
    namespace: ENV_ID,
  }
}
