import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { useParameters } from '../../use-parameters'
import { PublishForm } from './publish-form'

/** What residents see of one post: with consent, until a day, taken back at once. */
export default function Publish() {
  const { post: id } = useParameters<Pages['contact/publish']>()
  const query = useQuery(cloud.contact.mine.queryOptions())
  const post = query.data?.posts.find((one) => one.id === id)
  if (post) return <PublishForm post={post} />
  return (
    <Page>
      <QueryView query={query}>{() => <Empty sentence='没有找到您的岗位，请返回“我的岗位”看看' />}</QueryView>
    </Page>
  )
}
