import type { Day } from '../calendar/day'
import type { DivisionCode } from '../division/division'
import { command, find } from '../platform/database'
import type { Notice } from './notice'

/** The newest notices a community still shows. */
export function currentNotices(community: DivisionCode, today: Day, limit: number): Promise<Notice[]> {
  return find('notices', {
    where: { community, until: command.gte(today) },
    orderBy: { publishedAt: 'desc' },
    limit,
  })
}
