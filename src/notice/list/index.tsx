import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage, type Pages } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { dayOf } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { useParameters } from '../../use-parameters'

/** All notices a community shows now. */
export default function NoticeList() {
  const { estateId = '' } = useParameters<Pages['notice/list']>()
  const query = useQuery(cloud.notice.list.queryOptions({ estateId }))
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {(notices) =>
          notices.length === 0 ? (
            <Empty sentence='目前没有通知' />
          ) : (
            <Rows>
              {notices.map(({ id, title, by, publishedAt }) => (
                <Row
                  key={id}
                  title={title}
                  detail={`${dayOf(publishedAt)} · ${by}`}
                  open={() => openPage('notice/detail', { id })}
                />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Page>
  )
}
