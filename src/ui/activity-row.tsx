import type { ActivitySummary } from '../../cloudfunctions/activity/summary'
import { openPage } from '../open-page'
import { Row } from './card'
import { periodOf } from './dates'

interface ActivityRowProps {
  activity: ActivitySummary
  opens?: 'activity/detail' | 'activity/manage'
}

/** An activity as lists show it: when, where, and whether there is room. A tap opens it. */
export function ActivityRow({ activity, opens = 'activity/detail' }: ActivityRowProps) {
  const { id, place, startsAt, endsAt, stageWords } = activity
  return (
    <Row
      title={titleOf(activity)}
      detail={`${stageWords} · ${periodOf(startsAt, endsAt)} · ${place}`}
      open={() => openPage(opens, { id })}
    />
  )
}

/** `亲子阅读（第3场，共48场）`. */
export function titleOf({ title, series }: Pick<ActivitySummary, 'title' | 'series'>): string {
  return series ? `${title}（第${series.number}场，共${series.of}场）` : title
}
