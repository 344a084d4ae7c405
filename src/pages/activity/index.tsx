import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { useChosenEstate } from '../../cloud/estate-choice'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { startOf } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Empty } from '../../ui/states'

/** What the community has ahead. */
export default function ActivityTab() {
  const estateId = useChosenEstate()
  const query = useQuery(cloud.activity.upcoming.queryOptions({ estateId }))
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {({ activities }) => {
          if (!activities) return <Empty sentence='选择小区，就能看到身边的活动' action={chooseFromList} />
          if (activities.length === 0) return <Empty sentence='近期没有活动，过几天再来看看' />
          return (
            <Rows>
              {activities.map(({ id, title, place, startsAt }) => (
                <Row
                  key={id}
                  title={title}
                  detail={`${startOf(startsAt)} · ${place}`}
                  open={() => openPage('activity/detail', { id })}
                />
              ))}
            </Rows>
          )
        }}
      </QueryView>
    </Page>
  )
}

const chooseFromList = { label: '选择我的小区', onTap: () => openPage('community/estates', {}) }
