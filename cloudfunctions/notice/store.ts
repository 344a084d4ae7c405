import { command, find } from '../platform/database'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Notice } from './notice'

/** More notices than a community shows at once. */
const MOST_SHOWN = 100

/** The newest notices a community still shows. What is past is not even looked at, however much there is. */
export async function currentNotices(community: DivisionCode, today: Day, limit: number): Promise<Notice[]> {
  const shown = await find('notices', { where: { community, until: command.gte(today) }, limit: MOST_SHOWN })
  return shown.sort((one, other) => other.publishedAt - one.publishedAt).slice(0, limit)
}
