import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { codeOf } from '../../cloud/failure'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { NeedsSignIn } from '../../ui/states'

/** Who of the staff has looked at one's phone number or at a list one stands on, when, and why (个人信息保护法 第44条). */
export default function Looks() {
  const query = useInfiniteQuery(
    cloud.resident.looks.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)
  if (codeOf(query.error) === 'access/sign-in')
    return (
      <Page>
        <NeedsSignIn />
      </Page>
    )
  return (
    <Page>
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap((page) => page.looks)}
        empty={{ sentence: '还没有工作人员查看过您的信息', scene: 'done' }}
      >
        {(looks) => (
          <Rows>
            {looks.map(({ id, feedback, who, did, why, at }) => (
              <Row
                key={id}
                title={who}
                detail={`${momentOf(at)} ${did}，为了${why}`}
                open={feedback ? () => openPage('feedback/detail', { id: feedback }) : undefined}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </Page>
  )
}
