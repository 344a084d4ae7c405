import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { codeOf } from '../../cloud/failure'
import { goToCommunity } from '../../open-page'
import { Button } from '../../ui/button'
import { MatterCard } from '../../ui/matter-card'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Empty } from '../../ui/states'

const report = { label: '去反映问题', onTap: goToCommunity }

/** One's own matters, the newest first. */
export default function MyFeedback() {
  const query = useInfiniteQuery(
    cloud.feedback.mine.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  const isNew = codeOf(query.error) === 'access/enrol' || codeOf(query.error) === 'access/sign-in'
  if (isNew) return <Page>{<Empty sentence='您还没有反映过问题' action={report} />}</Page>
  return (
    <Page>
      <QueryView query={query}>
        {({ pages }) => {
          const matters = pages.flatMap((page) => page.matters)
          if (matters.length === 0) return <Empty sentence='您还没有反映过问题' action={report} />
          return (
            <>
              {matters.map((matter) => (
                <MatterCard key={matter.id} matter={matter} />
              ))}
              {query.hasNextPage && (
                <Button
                  kind='plain'
                  label='显示更多'
                  busy={query.isFetchingNextPage}
                  onTap={() => query.fetchNextPage()}
                />
              )}
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}
