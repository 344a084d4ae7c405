export interface FunctionSettings {
  /** A call that takes longer is killed. */
  timeoutSeconds: number
  /** The openapis the function may call, as in its config.json; others are refused (-604101). */
  openapi?: readonly string[]
  /** WeChat allows one timer per function; `cron` has 7 fields and means Beijing time. */
  timer?: { name: string; cron: string }
  /** WeChat's message push goes to this function. */
  push?: string
}

export type FunctionTable = Record<string, FunctionSettings>
