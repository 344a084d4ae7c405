import type { ActivitySummary } from '../../cloudfunctions/activity/summary'
import { openPage } from '../open-page'
import { Row } from './card'
import { periodOf } from './dates'

/** An activity as lists show it: when, where, and whether there is room. A tap opens it. */
export function ActivityRow({ activity }: { activity: ActivitySummary }) {
  const { id, title, place, startsAt, endsAt, stageWords, series } = activity
  const session = series ? `（第${series.number}场，共${series.of}场）` : ''
  return (
    <Row
      title={`${title}${session}`}
      detail={`${stageWords} · ${periodOf(startsAt, endsAt)} · ${place}`}
      open={() => openPage('activity/detail', { id })}
    />
  )
}
