import { staffAndPosts } from './contact/staff-store'
import type { House } from './platform/serve'
import { REFUSALS } from './refusals'
import { residentOf } from './resident/store'

/** What every function that answers calls is told of the product. */
export const HOUSE: House = { sentences: REFUSALS, callers: { staffOf: staffAndPosts, residentOf } }
