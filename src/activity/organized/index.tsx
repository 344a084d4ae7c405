import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { nextOfEachSeries } from '../../../cloudfunctions/activity/series'
import type { Api } from '../../../cloudfunctions/api'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { titleOf } from '../../ui/activity-row'
import { Row, Rows } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { periodOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import styles from './index.module.scss'

const WHEN = [
  ['ahead', '要办的'],
  ['past', '办过的'],
] as const
type When = (typeof WHEN)[number][0]

const EMPTY: Record<When, string> = { ahead: '没有要办的活动，可以发布一个', past: '还没有办过活动' }

/** The activities a community or an organisation holds, the next one first, and a new one. */
export default function OrganizedPage() {
  const me = useQuery(cloud.resident.me.queryOptions())
  const [when, look] = useState<When>('ahead')
  const query = useInfiniteQuery(
    cloud.activity.organized.infiniteQueryOptions(
      { when },
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  const posts = (me.data?.posts ?? []).filter(({ kind }) => kind === 'communityCadre' || kind === 'organizer')
  const communities = [...new Map(posts.map((post) => [post.scope, post])).values()]
  return (
    <Page>
      <Rows>
        {communities.map(({ scope, organisation, kind }) => (
          <Row
            key={scope}
            title='发布新活动'
            detail={kind === 'organizer' ? `在${organisation}，由社区审核后发布` : organisation}
            open={() => openPage('activity/form', { community: scope })}
          />
        ))}
      </Rows>
      <View className={styles.when}>
        <Chips label='看哪些活动' choices={WHEN} chosen={when} onChoose={look} />
      </View>
      <ListView
        query={query}
        itemsOf={({ pages }) => {
          const all = pages.flatMap((page) => page.activities)
          return when === 'ahead' ? nextOfEachSeries(all) : all
        }}
        empty={{ sentence: EMPTY[when] }}
      >
        {(activities) => (
          <Rows>
            {activities.map((activity) => (
              <OrganizedRow key={activity.id} activity={activity} />
            ))}
          </Rows>
        )}
      </ListView>
    </Page>
  )
}

type Organized = inferRouterOutputs<Api>['activity']['organized']['activities'][number]

function OrganizedRow({ activity }: { activity: Organized }) {
  const { id, startsAt, endsAt, state, stateName, stageWords, taken, capacity } = activity
  return (
    <Row
      title={titleOf(activity)}
      detail={`${state === 'published' ? stageWords : stateName} · 已报 ${taken}/${capacity} 人 · ${periodOf(startsAt, endsAt)}`}
      open={() => openPage('activity/manage', { id })}
    />
  )
}
