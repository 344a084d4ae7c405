import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'

/** The activities a community or an organisation holds, the latest first, and a new one. */
export default function Organized() {
  const me = useQuery(cloud.resident.me.queryOptions())
  const query = useInfiniteQuery(
    cloud.activity.organized.infiniteQueryOptions(
      {},
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
      <Section title='全部活动'>
        <ListView
          query={query}
          itemsOf={({ pages }) => pages.flatMap((page) => page.activities)}
          empty={{ sentence: '还没有发布过活动' }}
        >
          {(activities) => (
            <Rows>
              {activities.map(
                ({ id, title, startsAt, endsAt, state, stateName, stageWords, taken, capacity }) => (
                  <Row
                    key={id}
                    title={title}
                    detail={`${state === 'published' ? stageWords : stateName} · 已报 ${taken}/${capacity} 人 · ${periodOf(startsAt, endsAt)}`}
                    open={() => openPage('activity/manage', { id })}
                  />
                ),
              )}
            </Rows>
          )}
        </ListView>
      </Section>
    </Page>
  )
}
