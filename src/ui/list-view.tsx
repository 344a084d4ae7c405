import type { ReactNode } from 'react'
import { Button } from './button'
import type { FreshnessProps } from './freshness'
import { QueryView } from './query-view'
import { SkeletonList } from './skeleton'
import { Empty, type EmptyProps, End } from './states'

interface ListViewProps<T, I> {
  query: FreshnessProps & {
    data: T | undefined
    error: unknown
    refetch: () => Promise<unknown>
    hasNextPage?: boolean
    isFetchingNextPage?: boolean
    fetchNextPage?: () => unknown
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
        if (items.length === 0) return <Empty {...empty} />
        return (
          <>
            {children(items)}
            {query.hasNextPage ? (
              <Button
                kind='plain'
                label='显示更多'
                busy={query.isFetchingNextPage}
                onTap={() => query.fetchNextPage?.()}
              />
            ) : (
              <End count={items.length} />
            )}
          </>
        )
      }}
    </QueryView>
  )
}
