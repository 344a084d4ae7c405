import type { z } from 'zod'
import { communityOfEstate } from '../division/estate'
import type { Call } from '../platform/procedure'
import type { listInput } from './schema'
import { currentNotices } from './store'

/** A community takes down what is past; more than this never stands at once. */
const MOST = 50

/** All notices the estate's community shows now, the newest first. */
export async function listNotices({ estateId }: z.infer<typeof listInput>, { today }: Call) {
  const notices = await currentNotices(communityOfEstate(estateId), today, MOST)
  return notices.map(({ _id, title, by, publishedAt }) => ({ id: _id, title, by, publishedAt }))
}
