import type { NativeCall } from '../logic/contract'

export type Options = Record<string, unknown>

/** An API of WeChat's native side: its result, or a thrown `ApiFailure`. */
export type NativeApi = (options: Options, call: NativeCall) => unknown

export type NativeApis = Record<string, NativeApi>

/** How WeChat says no: `NAME:fail REASON`, the name being filled in where the API is called. */
export class ApiFailure extends Error {
  constructor(
    reason: string,
    readonly errno?: number,
    readonly errCode?: number,
  ) {
    super(reason)
  }
}
