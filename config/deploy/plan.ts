import type { Data } from './data'
import type { Manager } from './vendor'

/** One thing a deployment will do, told first and done afterwards. */
export interface Change {
  /** `新建集合 feedback`. */
  what: string
  apply(): Promise<unknown>
}

/** What a deployment brings up to date: the environment by its tools, and what has been built. */
export interface Target {
  data: Data
  manager: Manager
}
