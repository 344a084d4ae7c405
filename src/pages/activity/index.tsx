import { useInfiniteQuery } from '@tanstack/react-query'
import { useShareAppMessage } from '@tarojs/taro'
import { cloud } from '../../cloud/client'
import { useChosenEstate } from '../../cloud/estate-choice'
import { openPage } from '../../open-page'
import { shareCard } from '../../share-card'
import { ActivityRow } from '../../ui/activity-row'
import { Row, Rows } from '../../ui/card'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { CHOOSE_ESTATE } from '../choose-estate'

/** What the community has ahead, what one can sign up for first. */
export default function ActivityTab() {
  const estateId = useChosenEstate()
  const query = useInfiniteQuery(
    cloud.activity.upcoming.infiniteQueryOptions(
      { estateId },
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  useShareAppMessage(() => shareCard('社区近期活动', '/pages/activity/index'))
  const empty =
    query.data?.pages[0]?.activities === null
      ? { sentence: '选择小区，就能看到身边的活动', action: CHOOSE_ESTATE }
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
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap(({ activities }) => activities ?? [])}
        empty={empty}
      >
        {(activities) => (
          <>
            <Rows>
              {activities.map((activity) => (
                <ActivityRow key={activity.id} activity={activity} />
              ))}
            </Rows>
            <Rows>
              <Row title='我的报名' open={() => openPage('activity/mine', {})} />
            </Rows>
          </>
        )}
      </ListView>
    </Page>
  )
}
