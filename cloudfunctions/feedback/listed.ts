import type { Calendar } from '../calendar/working-days'
import type { ActingPost } from '../platform/actor'
import type { Day } from '../platform/day'
import { HANDLING_POSTS } from './access'
import type { Feedback } from './feedback'
import { STEPS } from './steps'
import { summaryOf } from './summary'

/** What the list of matters may be narrowed to besides what all processes know. */
interface Narrower {
  category?: string
  /** Only what a colleague has passed to the caller. */
  mine?: boolean
}

/** How matters stand in the one to-do list. */
export const listed = {
  name: '诉求',
  page: 'feedback/detail',
  posts: HANDLING_POSTS,
  steps: STEPS,
  narrowed({ category, mine }: Narrower, posts: readonly ActingPost[]): Record<string, readonly string[]> {
    return {
      ...(category && { category: [category] }),
      ...(mine && { assignee: posts.map(({ id }) => id) }),
    }
  },
  todoOf(matter: Feedback, today: Day, calendar: Calendar) {
    const { id, category, excerpt, placeLabel, filedAt, ...more } = summaryOf(matter, today, calendar)
    const { step, stepName, due, acceptable, weight } = more
    const words = { title: category, text: excerpt, place: placeLabel, step, stepName }
    return { id, ...words, at: filedAt, acceptable, ...(due && { due }), ...(weight && { weight }) }
  },
} as const
