import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { QueryView } from '../../ui/query-view'
import { Section } from '../../ui/section'

/** The duties someone has signed up for, and those his communities offer to fill the rest. */
export function Ahead() {
  const query = useQuery(cloud.volunteer.duties.queryOptions())
  return (
    <QueryView query={query}>
      {({ mine, offered }) => (
        <>
          {mine.length > 0 && (
            <Section title='我报名的岗位'>
              <Rows>
                {mine.map(({ id, title, place, from, until, checkedIn }) => (
                  <Row
                    key={id}
                    title={title}
                    detail={`${periodOf(from, until)} · ${checkedIn ? '已签到，服务后请签退' : place}`}
                    open={() => openPage('volunteer/duty', { id })}
                  />
                ))}
              </Rows>
            </Section>
          )}
          <Section title='身边的岗位'>
            <Rows>
              {offered.map(({ id, title, communityName, from, until, left }) => (
                <Row
                  key={id}
                  title={title}
                  detail={`${periodOf(from, until)} · ${communityName} · ${left ? `还要 ${left} 人` : '已报满'}`}
                  open={() => openPage('volunteer/duty', { id })}
                />
              ))}
              {offered.length === 0 && (
                <Row title='近期没有新的岗位' detail='社区发布后会出现在这里，也可以在“活动”里报名当志愿者' />
              )}
            </Rows>
          </Section>
        </>
      )}
    </QueryView>
  )
}
