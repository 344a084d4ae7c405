import { useQuery } from '@tanstack/react-query'
import { useShareAppMessage } from '@tarojs/taro'
import { cloud } from '../../cloud/client'
import { type Pages, urlOf } from '../../open-page'
import { shareCard } from '../../share-card'
import { Article } from '../../ui/article'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'

/** One activity: what, where, when, for how many. */
export default function ActivityDetail() {
  const { id = '' } = useParameters<Pages['activity/detail']>()
  const query = useQuery(cloud.activity.read.queryOptions({ id }))
  useFresh(query)
  useShareAppMessage(() => shareCard(query.data?.title ?? '社区活动', urlOf('activity/detail', { id })))
  return (
    <Page>
      <QueryView query={query}>
        {({ title, organizer, summary, startsAt, endsAt, place, capacity }) => (
          <>
            <Article title={title} from={organizer} body={summary} />
            <Rows>
              <Row title='时间' detail={periodOf(startsAt, endsAt)} />
              <Row title='地点' detail={place} />
              <Row title='名额' detail={`${capacity} 人`} />
            </Rows>
          </>
        )}
      </QueryView>
    </Page>
  )
}
