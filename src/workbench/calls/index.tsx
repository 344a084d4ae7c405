import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { type Call, CallCard } from './call-card'

/** What the duty desk rings about: matters that nobody has opened for half a working day, one call for all of a scope. */
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
        {(calls) => byWhomToRing(calls).map((group) => <CallCard key={group[0].id} calls={group} />)}
      </ListView>
    </Page>
  )
}

/** One group for each scope and whom it is rung by, in the order of the one that has waited longest. */
function byWhomToRing(calls: readonly Call[]): [Call, ...Call[]][] {
  const groups = new Map<string, [Call, ...Call[]]>()
  for (const call of calls) {
    const whom = [call.scope, ...call.people.map(({ phone }) => phone)].join()
    const group = groups.get(whom)
    if (group) group.push(call)
    else groups.set(whom, [call])
  }
  return [...groups.values()]
}
