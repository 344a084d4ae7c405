import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { useParameters } from '../../use-parameters'
import { LeaveForm } from './leave-form'

/** Days away with who stands in; of one post alone, it is lent without being away. */
export default function Leave() {
  const { post } = useParameters<Pages['contact/leave']>()
  const query = useQuery(cloud.contact.mine.queryOptions())
  if (!query.data)
    return (
      <Page>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    )
  const posts = query.data.posts.filter(({ id, inForce }) => inForce && (!post || id === post))
  if (posts.length === 0)
    return (
      <Page>
        <Empty sentence='没有找到您的岗位，请返回“我的岗位”看看' />
      </Page>
    )
  return <LeaveForm posts={posts} colleagues={query.data.colleagues} lent={post} />
}
