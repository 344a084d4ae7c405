import { useQuery } from '@tanstack/react-query'
import { useShareAppMessage } from '@tarojs/taro'
import { cloud } from '../../cloud/client'
import { type Pages, urlOf } from '../../open-page'
import { shareCard } from '../../share-card'
import { Article } from '../../ui/article'
import { dayOf } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'

/** One notice; it may be forwarded. */
export default function NoticeDetail() {
  const { id = '' } = useParameters<Pages['notice/detail']>()
  const query = useQuery(cloud.notice.read.queryOptions({ id }))
  useFresh(query)
  useShareAppMessage(() => shareCard(query.data?.title ?? '社区通知', urlOf('notice/detail', { id })))
  return (
    <Page>
      <QueryView query={query}>
        {({ title, body, by, publishedAt }) => (
          <Article title={title} from={`${by} · ${dayOf(publishedAt)}`} body={body} />
        )}
      </QueryView>
    </Page>
  )
}
