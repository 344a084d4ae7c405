import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage, type Pages } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { dayOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'

/** All notices a community shows now. */
export default function NoticeList() {
  const { estateId = '' } = useParameters<Pages['notice/list']>()
  const query = useQuery(cloud.notice.list.queryOptions({ estateId }))
  useFresh(query)
  return (
    <Page>
      <ListView query={query} itemsOf={(notices) => notices} empty={{ sentence: '社区目前没有新通知' }}>
        {(notices) => (
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
        )}
      </ListView>
    </Page>
  )
}
