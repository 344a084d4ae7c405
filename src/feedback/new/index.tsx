import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty, NeedsHome, NeedsSignIn } from '../../ui/states'
import { useParameters } from '../../use-parameters'
import { Begun } from './begun'

/** The form of a new matter; who is new here says first where he lives, staff file where their posts are. */
export default function NewFeedback() {
  const { staff } = useParameters<Pages['feedback/new']>()
  const me = useQuery(cloud.resident.me.queryOptions())
  if (me.data?.signedIn && staff === 'yes') return <StaffForm resident={me.data.resident} />
  if (me.data?.signedIn && me.data.resident) return <Begun resident={me.data.resident} />
  return (
    <Page>
      <QueryView query={me}>{({ signedIn }) => (signedIn ? <NeedsHome /> : <NeedsSignIn />)}</QueryView>
    </Page>
  )
}

function StaffForm({ resident }: Pick<Parameters<typeof Begun>[0], 'resident'>) {
  const estates = useQuery(cloud.feedback.estates.queryOptions())
  if (estates.data?.length) return <Begun resident={resident} estates={estates.data} />
  return (
    <Page>
      <QueryView query={estates}>
        {() => <Empty sentence='您的岗位没有负责的小区，请到社区页反映问题' />}
      </QueryView>
    </Page>
  )
}
