import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { Mine } from './mine'

/** My service: the year's hours, what waits, what lies ahead, and where I am registered. */
export default function VolunteerHome() {
  const me = useQuery(cloud.volunteer.me.queryOptions())
  useFresh(me)
  return (
    <Page>
      <QueryView query={me}>
        {({ volunteer }) =>
          volunteer ? (
            <Mine volunteer={volunteer} />
          ) : (
            <Empty
              scene='door'
              sentence='登记成为志愿者，报名身边的岗位，每一次服务都有记录'
              action={{ label: '登记成为志愿者', onTap: () => openPage('volunteer/enrol', {}) }}
            />
          )
        }
      </QueryView>
    </Page>
  )
}
