import { useQuery } from '@tanstack/react-query'
import { useShareAppMessage } from '@tarojs/taro'
import { cloud } from '../../cloud/client'
import { useChosenEstate } from '../../cloud/estate-choice'
import { openPage } from '../../open-page'
import { shareCard } from '../../share-card'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'

const chooseFromList = { label: '选择我的小区', onTap: () => openPage('community/estates', {}) }

/** What the community has ahead. */
export default function ActivityTab() {
  const estateId = useChosenEstate()
  const query = useQuery(cloud.activity.upcoming.queryOptions({ estateId }))
  useFresh(query)
  useShareAppMessage(() => shareCard('社区近期活动', '/pages/activity/index'))
  const empty =
    query.data?.activities === null
      ? { sentence: '选择小区，就能看到身边的活动', action: chooseFromList }
      : { sentence: '近期没有活动，过几天再来看看' }
  return (
    <Page>
      <Rows>
        <Row
          title='志愿服务'
          detail='报名身边的岗位，看我的服务时长'
          open={() => openPage('volunteer/home', {})}
        />
      </Rows>
      <ListView query={query} itemsOf={({ activities }) => activities ?? []} empty={empty}>
        {(activities) => (
          <Rows>
            {activities.map(({ id, title, place, startsAt, endsAt }) => (
              <Row
                key={id}
                title={title}
                detail={`${periodOf(startsAt, endsAt)} · ${place}`}
                open={() => openPage('activity/detail', { id })}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </Page>
  )
}
