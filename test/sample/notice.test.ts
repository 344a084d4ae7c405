import { NOTICE_LIMITS } from '../../cloudfunctions/notice/notice'
import { addDays } from '../../cloudfunctions/platform/day'
import { communityOf } from '../../cloudfunctions/platform/division'
import { replayedNotice } from '../support/acts/notice'
import { communities, linesOf, MONDAY, postOf, sample, today } from './monday'

const { notices, posts } = sample

test.each(communities)(
  'community %s has 2 or 3 notices by its cadres, recent and still shown',
  (community) => {
    const own = notices.filter((notice) => notice.community === community)
    expect([2, 3]).toContain(own.length)
    for (const { by, title, publishedAt, until } of own) {
      const [signedTitle = '', name = ''] = by.split(' ')
      expect(postOf(name)).toMatchObject({
        scope: community,
        kind: 'communityCadre',
        contact: { title: signedTitle },
      })
      expect(title.length).toBeLessThanOrEqual(NOTICE_LIMITS.title)
      expect(publishedAt).toBeLessThan(MONDAY)
      expect(publishedAt).toBeGreaterThan(MONDAY - 30 * 86_400_000)
      expect(until >= today && until <= addDays(today, NOTICE_LIMITS.daysShown)).toBe(true)
    }
  },
)

test('who is spoken of by name is of the same community', () => {
  for (const { community, body } of notices) {
    const named = posts.filter(
      ({ holder }) => holder && holder.name !== '值班室' && body.includes(holder.name),
    )
    expect(named.filter(({ scope }) => communityOf(scope) !== community)).toEqual([])
  }
})

test('every notice is what its lines say', () => {
  for (const notice of notices) expect(notice).toMatchObject(replayedNotice(linesOf('notice', notice._id)))
})
