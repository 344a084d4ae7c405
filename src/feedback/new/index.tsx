import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { NeedsHome, NeedsSignIn } from '../../ui/states'
import { ReportForm } from './report-form'

/** The form of a new matter; who is new here says first where he lives. */
export default function NewFeedback() {
  const query = useQuery(cloud.resident.me.queryOptions())
  if (query.data?.signedIn && query.data.resident) return <ReportForm resident={query.data.resident} />
  return (
    <Page>
      <QueryView query={query}>{({ signedIn }) => (signedIn ? <NeedsHome /> : <NeedsSignIn />)}</QueryView>
    </Page>
  )
}
