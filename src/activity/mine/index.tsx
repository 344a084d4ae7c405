import { useInfiniteQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'

const goToActivities = () => Taro.switchTab({ url: '/pages/activity/index' })

const none = { sentence: '您还没有报过名', action: { label: '去看看活动', onTap: goToActivities } }

/** One's own sign-ups, the newest first: what one is in, and where one waits. */
export default function MySignups() {
  const query = useInfiniteQuery(
    cloud.activity.mine.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  return (
    <Page>
      <ListView query={query} itemsOf={({ pages }) => pages.flatMap((page) => page.signups)} empty={none}>
        {(signups) => (
          <Rows>
            {signups.map(({ id, activity, stateName, size, role }) => (
              <Row
                key={id}
                title={activity.title}
                detail={`${stateName} · ${role === '帮忙' ? '志愿者' : `${size} 人`} · ${periodOf(activity.startsAt, activity.endsAt)}`}
                open={() => openPage('activity/detail', { id: activity.id })}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </Page>
  )
}
