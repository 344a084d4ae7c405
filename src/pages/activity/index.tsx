import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { nextOfEachSeries } from '../../../cloudfunctions/activity/series'
import { cloud } from '../../cloud/client'
import { useChosenEstate } from '../../cloud/estate-choice'
import { openPage } from '../../open-page'
import { shareCard } from '../../share-card'
import { ActivityRow } from '../../ui/activity-row'
import { Row, Rows } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { CHOOSE_ESTATE } from '../choose-estate'
import styles from './index.module.scss'

const WHEN = [
  ['upcoming', '近期活动'],
  ['past', '往期回顾'],
] as const
type When = (typeof WHEN)[number][0]

const EMPTY: Record<When, string> = {
  upcoming: '近期没有活动，过几天再来看看',
  past: '还没有办过活动',
}

/** What the community has ahead, what one can sign up for first; and what it was like before. */
export default function ActivityTab() {
  const estateId = useChosenEstate()
  const [when, look] = useState<When>('upcoming')
  const query = useInfiniteQuery(
    cloud.activity[when].infiniteQueryOptions(
      { estateId },
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  useShareAppMessage(() => shareCard('社区近期活动', '/pages/activity/index'))
  const empty =
    query.data?.pages[0]?.activities === null
      ? { sentence: '选择小区，就能看到身边的活动', action: CHOOSE_ESTATE }
      : { sentence: EMPTY[when] }
  return (
    <Page>
      <Rows>
        <Row
          title='志愿服务'
          detail='报名身边的岗位，看我的服务时长'
          open={() => openPage('volunteer/home', {})}
        />
        <Row title='我的报名' open={() => openPage('activity/mine', {})} />
      </Rows>
      <View className={styles.when}>
        <Chips label='看哪些活动' choices={WHEN} chosen={when} onChoose={look} />
      </View>
      <ListView
        query={query}
        itemsOf={({ pages }) => {
          const all = pages.flatMap(({ activities }) => activities ?? [])
          return when === 'upcoming' ? nextOfEachSeries(all) : all
        }}
        empty={empty}
      >
        {(activities) => (
          <Rows>
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} />
            ))}
          </Rows>
        )}
      </ListView>
    </Page>
  )
}
