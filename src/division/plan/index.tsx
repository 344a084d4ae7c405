import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'
import { PlanView } from './plan-view'

/** How a community is divided: what is wrong with it, how it lies, and how large each grid is. */
export default function Plan() {
  const { community = '' } = useParameters<Pages['division/plan']>()
  const query = useQuery(cloud.division.plan.queryOptions({ community }))
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>{(plan) => <PlanView community={community} plan={plan} />}</QueryView>
    </Page>
  )
}
