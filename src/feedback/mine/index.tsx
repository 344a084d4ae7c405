import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { goToCommunity } from '../../open-page'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { MatterCard } from '../matter-card'
import { Drafts } from './drafts'
import { Joined } from './joined'

const none = { sentence: '您还没有反映过问题', action: { label: '去反映问题', onTap: goToCommunity } }

/** What is not sent yet, what one has joined, and one's own matters, the newest first. */
export default function MyFeedback() {
  const query = useInfiniteQuery(
    cloud.feedback.mine.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  return (
    <Page>
      <Drafts />
      <Joined />
      <Section title='我反映的'>
        <ListView query={query} itemsOf={({ pages }) => pages.flatMap((page) => page.matters)} empty={none}>
          {(matters) => matters.map((matter) => <MatterCard key={matter.id} matter={matter} />)}
        </ListView>
      </Section>
    </Page>
  )
}
