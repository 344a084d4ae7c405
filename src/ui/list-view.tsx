import { type ReactNode, useEffect } from 'react'
import { Button } from './button'
import type { FreshnessProps } from './freshness'
import { QueryView } from './query-view'
import { SkeletonList } from './skeleton'
import { Empty, type EmptyProps, End } from './states'

interface Paged {
  hasNextPage?: boolean
  isFetchingNextPage?: boolean
  fetchNextPage?: () => unknown
}

interface ListViewProps<T, I> {
  query: FreshnessProps &
    Paged & {
      data: T | undefined
      error: unknown
      refetch: () => Promise<unknown>
    }
  itemsOf: (data: T) => readonly I[]
  /** What an empty list says, and the next step. */
  empty: EmptyProps
  children: (items: readonly I[]) => ReactNode
}

/** A list with its four states: loading, empty with the next step, failed with 重试, and its end. */
export function ListView<T, I>({ query, itemsOf, empty, children }: ListViewProps<T, I>) {
  return (
    <QueryView query={query} skeleton={<SkeletonList />}>
      {(data) => {
        const items = itemsOf(data)
        if (items.length === 0) return query.hasNextPage ? <Onward {...query} /> : <Empty {...empty} />
        return (
          <>
            {children(items)}
            {query.hasNextPage ? <More {...query} /> : <End count={items.length} />}
          </>
        )
      }}
    </QueryView>
  )
}

function More({ isFetchingNextPage, fetchNextPage }: Paged) {
  return <Button kind='plain' label='显示更多' busy={isFetchingNextPage} onTap={() => fetchNextPage?.()} />
}

/** Nothing on the pages so far is for this reader, but others follow: the list goes on by itself. */
function Onward(query: Paged & FreshnessProps) {
  const { isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (!isFetching && !isError) fetchNextPage?.()
  }, [isFetching, isError, fetchNextPage])
  return isError ? <More {...query} /> : <SkeletonList />
}
