import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { NeedsHome } from '../../ui/states'
import { EnrolForm } from './enrol-form'

/** Becoming a volunteer, or telling that one has moved or changed one's workplace. */
export default function Enrol() {
  const me = useQuery(cloud.volunteer.me.queryOptions())
  if (me.data?.home) return <EnrolForm volunteer={me.data.volunteer} home={me.data.home} />
  return (
    <Page>
      <QueryView query={me}>{() => <NeedsHome />}</QueryView>
    </Page>
  )
}
