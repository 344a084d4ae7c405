import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { changeShown } from './effects/show'
import { withdrawn } from './publication'
import type { postInput } from './schema'

/** Takes the caller's contact off the community page at once. Refuses a post that is not his. */
export async function withdraw({ key, post }: z.infer<typeof postInput>, call: StaffCall) {
  await changeShown({ key, told: 'withdraw', post }, { change: (it) => withdrawn(it, call.today) }, call)
}
