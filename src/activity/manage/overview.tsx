import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { calls } from '../../cloud/client'
import { openPage } from '../../open-page'
import { saveFile } from '../../save-file'
import { titleOf } from '../../ui/activity-row'
import { Bar } from '../../ui/bar'
import { Card, Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { sayProblem } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import type { ActivityDetail } from '../detail/activity-view'
import { Sessions } from '../detail/sessions'
import { CallOff } from './call-off'
import { Review } from './review'

type Figures = inferRouterOutputs<Api>['activity']['roster']['activity']

interface OverviewProps {
  activity: ActivityDetail
  roster: Figures | undefined
}

/** How full it is, and what an organiser can do with it now. */
export function Overview({ activity, roster }: OverviewProps) {
  const { id, title, startsAt, endsAt, place, state, stateName, word, series, mayReview } = activity
  const [callingOff, callOff] = useState(false)
  const excel = useAct({
    changes: false,
    act: () => calls.attendance.excel.query({ id }),
    onDone: ({ name, content }) => saveFile(name, content).catch(sayProblem),
  })
  const live = state !== 'cancelled'
  return (
    <>
      <Rows>
        <Row
          title={titleOf(activity)}
          detail={`${periodOf(startsAt, endsAt)} · ${place}`}
          open={() => openPage('activity/detail', { id })}
        />
        {state !== 'published' && <Row title={stateName} detail={word} />}
      </Rows>
      {mayReview && <Review id={id} />}
      {roster && (
        <Card>
          <Bar
            label='参加'
            figure={`${roster.taken}/${roster.capacity} 人`}
            share={roster.taken / roster.capacity}
          />
          {roster.checkInTime && roster.parties > 0 && (
            <Bar
              label='已签到'
              figure={`${roster.arrived}/${roster.parties} 户`}
              share={roster.arrived / roster.parties}
            />
          )}
          {roster.helpers && (
            <Bar
              label='志愿者'
              figure={`${roster.helpers.taken}/${roster.helpers.wanted} 人`}
              share={roster.helpers.taken / roster.helpers.wanted}
            />
          )}
        </Card>
      )}
      <Rows>
        {state === 'published' && (
          <Row
            title='现场签到码'
            detail='放在入口的屏幕上，半分钟换一次'
            open={() => openPage('activity/code', { id })}
          />
        )}
        {state === 'published' && (
          <Row title='扫居民的报名码' open={() => openPage('activity/scan', { id })} />
        )}
        <Row title={excel.busy ? '正在导出…' : '导出报名名册（Excel）'} open={() => excel.send()} />
        {live && <Row title='修改活动' open={() => openPage('activity/form', { id })} />}
        {roster?.started && live && (
          <Row
            title={roster.reported ? '重写活动回顾' : '写活动回顾'}
            open={() => openPage('activity/report', { id })}
          />
        )}
        {live && !roster?.started && <Row title='取消活动' open={() => callOff(true)} />}
      </Rows>
      {callingOff && (
        <CallOff id={id} title={title} isSeries={series !== undefined} close={() => callOff(false)} />
      )}
      {series && <Sessions series={series.id} except={id} opens='activity/manage' />}
    </>
  )
}
