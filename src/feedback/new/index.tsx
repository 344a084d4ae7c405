import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { ReportForm } from './report-form'

/** The form of a new matter; who is new here says first where he lives. */
export default function NewFeedback() {
  const query = useQuery(cloud.resident.me.queryOptions())
  if (query.data?.signedIn && query.data.resident) return <ReportForm resident={query.data.resident} />
  return (
    <Page>
      <QueryView query={query}>
        {({ signedIn }) =>
          signedIn ? (
            <Empty
              sentence='第一次反映问题，请先告诉我们您住在哪里，才能转给您的网格长'
              action={{ label: '填写我的住址', onTap: () => openPage('resident/home', {}) }}
            />
          ) : (
            <Empty sentence='请先登录，再反映问题。急事请直接拨打网格长电话' />
          )
        }
      </QueryView>
    </Page>
  )
}
