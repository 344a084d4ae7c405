import type { Activity, Series } from './activity'
import { openPlaces } from './promotion'
import { STAGES, type Stage, stageOf } from './stage'

/** An activity as lists show it. */
export interface ActivitySummary {
  id: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  organizer: string
  stage: Stage
  /** `还剩 3 个名额`, `名额已满，可候补`, `有活动回顾`. */
  stageWords: string
  series?: Series
}

export function summaryOf(activity: Activity, now: number): ActivitySummary {
  const { _id, title, place, startsAt, endsAt, organizer, series } = activity
  const stage = stageOf(activity, now)
  return {
    ...{ id: _id, title, place, startsAt, endsAt, organizer, stage },
    stageWords: stageWords(activity, stage, now),
    ...(series && { series }),
  }
}

function stageWords(activity: Activity, stage: Stage, now: number): string {
  if (stage === 'open') return `还剩 ${openPlaces(activity, 'participant', now)} 个名额`
  return stage === 'over' && activity.report ? '有活动回顾' : STAGES[stage]
}

/** Those one can sign up for come first, each part in the order of time. */
export function openFirst(summaries: readonly ActivitySummary[]): ActivitySummary[] {
  const weight = ({ stage }: ActivitySummary) => (stage === 'open' ? 0 : stage === 'full' ? 1 : 2)
  return [...summaries].sort((one, other) => weight(one) - weight(other) || one.startsAt - other.startsAt)
}
