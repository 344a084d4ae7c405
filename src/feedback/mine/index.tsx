import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { codeOf } from '../../cloud/failure'
import { goToCommunity } from '../../open-page'
import { ListView } from '../../ui/list-view'
import { MatterCard } from '../../ui/matter-card'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { Empty } from '../../ui/states'

const none = { sentence: '您还没有反映过问题', action: { label: '去反映问题', onTap: goToCommunity } }

/** One's own matters, the newest first. */
export default function MyFeedback() {
  const query = useInfiniteQuery(
    cloud.feedback.mine.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  if (codeOf(query.error) === 'access/enrol')
    return (
      <Page>
        <Empty {...none} />
      </Page>
    )
  return (
    <Page>
      <ListView query={query} itemsOf={({ pages }) => pages.flatMap((page) => page.matters)} empty={none}>
        {(matters) => matters.map((matter) => <MatterCard key={matter.id} matter={matter} />)}
      </ListView>
    </Page>
  )
}
