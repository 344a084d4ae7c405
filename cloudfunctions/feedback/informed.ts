import type { Post } from '../contact/post'
import { answererOf } from '../contact/stand-in'
import type { NewMessage } from '../message/message'
import type { Day } from '../platform/day'
import { CATEGORIES, type Feedback, informedOf } from './feedback'

/**
 * The messages to the police officer or health steward whom the category informs, out of the posts that
 * answer for the place: to whoever fills the post today and has signed in. No word of what was written.
 */
export function messagesToInformed(
  matter: Pick<Feedback, '_id' | 'category' | 'informed' | 'placeLabel' | 'filedAt'>,
  posts: readonly Post[],
  today: Day,
): NewMessage[] {
  const { _id, category, placeLabel, filedAt } = matter
  const kinds = informedOf(matter)
  const answerers = posts.filter(({ kind }) => kinds.includes(kind))
  const openids = new Set(answerers.flatMap((post) => answererOf(post, today, posts)?.openid ?? []))
  const words = { category: CATEGORIES[category], place: placeLabel }
  return [...openids].map((to) => {
    return { to, template: 'caseInformed', words, about: _id, sendAt: filedAt, tells: `${_id}:1` }
  })
}
