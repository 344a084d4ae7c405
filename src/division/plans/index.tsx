import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'

/** The communities one looks after, each with what is wrong with how it is divided. */
export default function Plans() {
  const options = cloud.division.plans.infiniteQueryOptions(
    {},
    { getNextPageParam: ({ next }) => next, initialCursor: undefined },
  )
  const query = useInfiniteQuery(options)
  useFresh(query)
  return (
    <Page>
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap((page) => page.communities)}
        empty={{ sentence: '还没有网格，请先导入名册' }}
      >
        {(communities) => (
          <Rows>
            {communities.map(({ code, name, grids, faults }) => (
              <Row
                key={code}
                title={name}
                detail={`${grids} 个网格，${faults > 0 ? `${faults} 处要改` : '没有发现问题'}`}
                open={() => openPage('division/plan', { community: code })}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </Page>
  )
}
