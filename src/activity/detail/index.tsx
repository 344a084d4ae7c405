import { useQuery } from '@tanstack/react-query'
import { useShareAppMessage } from '@tarojs/taro'
import { cloud } from '../../cloud/client'
import { type Pages, urlOf } from '../../open-page'
import { shareCard } from '../../share-card'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'
import { ActivityView } from './activity-view'

/** One activity: what, where, when, for whom, and what one may do about it now. */
export default function ActivityDetail() {
  const { id = '' } = useParameters<Pages['activity/detail']>()
  // Thousands sign up at the same time: what was read a moment ago may no longer be true.
  const query = useQuery(cloud.activity.read.queryOptions({ id }, { staleTime: 0 }))
  useFresh(query)
  useShareAppMessage(() => shareCard(query.data?.title ?? '社区活动', urlOf('activity/detail', { id })))
  if (query.data) return <ActivityView activity={query.data} query={query} />
  return (
    <Page>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}
