import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { useFresh } from '../../ui/query-view'

/** The duties a community has offered, the latest first. */
export function Offered({ community }: { community: string }) {
  const query = useQuery(cloud.volunteer.offered.queryOptions({ community }))
  useFresh(query)
  return (
    <ListView query={query} itemsOf={({ duties }) => duties} empty={{ sentence: '还没有发布过岗位' }}>
      {(duties) => (
        <Rows>
          {duties.map(({ id, title, from, until, places, taken, over, calledOff }) => (
            <Row
              key={id}
              title={`${title} · ${calledOff ? '已取消' : `报名 ${taken}/${places} 人`}`}
              detail={`${periodOf(from, until)}${over && !calledOff ? ' · 已结束' : ''}`}
              open={() => openPage('volunteer/duty', { id })}
            />
          ))}
        </Rows>
      )}
    </ListView>
  )
}
