import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { CallCard } from './call-card'

/** What the duty desk rings about: matters that nobody has opened for half a working day. */
export default function CallList() {
  const query = useQuery(cloud.workbench.callList.queryOptions(undefined, { staleTime: 0 }))
  useFresh(query)
  return (
    <Page>
      <ListView
        query={query}
        itemsOf={({ calls }) => calls}
        empty={{ sentence: '没有需要致电的诉求，都有人看过了', scene: 'done' }}
      >
        {(calls) => calls.map((call) => <CallCard key={call.id} call={call} />)}
      </ListView>
    </Page>
  )
}
