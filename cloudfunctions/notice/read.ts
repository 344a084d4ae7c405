import type { z } from 'zod'
import { read } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { readInput } from './schema'

/** One notice, also after it left the page: a forwarded link goes on working. Refuses an unknown id. */
export async function readNotice({ id }: z.infer<typeof readInput>) {
  const notice = await read('notices', id)
  if (!notice) throw refuse('notice/unknown')
  const { title, body, by, publishedAt } = notice
  return { title, body, by, publishedAt }
}
