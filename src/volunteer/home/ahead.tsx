import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { QueryView } from '../../ui/query-view'
import { Section } from '../../ui/section'

type Standing = inferRouterOutputs<Api>['volunteer']['duties']['mine'][number]['standing']

/** What stands in place of where to go. */
const STANDINGS: Partial<Record<Standing, string>> = {
  waiting: '候补中',
  checkedIn: '已签到，服务后请签退',
  calledOff: '社区已取消，不用来了',
}

/** The duties someone has signed up for, and those his communities offer to fill the rest; helping at an activity is one of them. */
export function Ahead() {
  const query = useQuery(cloud.volunteer.duties.queryOptions())
  return (
    <QueryView query={query}>
      {({ mine, offered }) => (
        <>
          {mine.length > 0 && (
            <Section title='我报名的服务'>
              <Rows>
                {mine.map(({ page, id, title, place, from, until, standing }) => (
                  <Row
                    key={id}
                    title={title}
                    detail={`${periodOf(from, until)} · ${STANDINGS[standing] ?? place}`}
                    open={() => openPage(page, { id })}
                  />
                ))}
              </Rows>
            </Section>
          )}
          <Section title='身边需要您的服务'>
            <Rows>
              {offered.map(({ page, id, title, communityName, from, until, left }) => (
                <Row
                  key={id}
                  title={`${title} · ${left ? `还要 ${left} 人` : '已报满'}`}
                  detail={`${periodOf(from, until)} · ${communityName}`}
                  open={() => openPage(page, { id })}
                />
              ))}
              {offered.length === 0 && (
                <Row title='近期没有新的岗位' detail='社区发布岗位、活动需要志愿者时会出现在这里' />
              )}
            </Rows>
          </Section>
        </>
      )}
    </QueryView>
  )
}
