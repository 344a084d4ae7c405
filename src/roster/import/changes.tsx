import { useInfiniteQuery } from '@tanstack/react-query'
import { CHANGE_KINDS } from '../../../cloudfunctions/roster/roster'
import { cloud } from '../../cloud/client'
import { Row, Rows } from '../../ui/card'
import { ListView } from '../../ui/list-view'
import { Section } from '../../ui/section'

/** What an import changes, one line for each document, with what differs in words. */
export function Changes({ id, count }: { id: string; count: number }) {
  const query = useInfiniteQuery(
    cloud.roster.changes.infiniteQueryOptions({ id }, { getNextPageParam: ({ next }) => next }),
  )
  return (
    <Section title={`变更明细 ${count} 项`}>
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap(({ changes }) => changes)}
        empty={{ sentence: '没有变更' }}
      >
        {(changes) => (
          <Rows>
            {changes.map(({ id: document, kind, label, told }) => (
              <Row
                key={document}
                title={`${CHANGE_KINDS[kind]}：${label}`}
                detail={told.join('；') || undefined}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </Section>
  )
}
