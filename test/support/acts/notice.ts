import type { Notice, NoticeLine } from '../../../cloudfunctions/notice/notice'
import { one } from './none'

/** A notice as its line tells it. */
export function replayedNotice(lines: readonly NoticeLine[]): Partial<Notice> {
  const [{ of: _id, unit: community, at: publishedAt, until } = one(lines)] = lines
  return { _id, community, publishedAt, until }
}
