import type { Activity } from './activity'

/** All the words of an activity that others will read. */
export function textOf({
  title,
  place,
  summary,
  organizer,
  helpers,
  questions,
}: Pick<Activity, 'title' | 'place' | 'summary' | 'organizer' | 'helpers' | 'questions'>): string {
  const asked = questions.flatMap(({ label, choices = [] }) => [label, ...choices])
  return [title, place, organizer, ...(helpers ? [helpers.duties] : []), ...asked, summary].join('\n')
}
