import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { codeOf } from '../cloud/failure'
import { Freshness, type FreshnessProps } from './freshness'
import { Loading, NeedsHome, NeedsSignIn, Problem } from './states'

/** What the pages use of a query. */
interface Query<T> extends FreshnessProps {
  data: T | undefined
  error: unknown
  isStale: boolean
  isFetched: boolean
  refetch: () => Promise<unknown>
}

/** Keeps a page's query fresh: when the page comes into view again with old data, and on pull-down. */
export function useFresh({
  isStale,
  isFetched,
  refetch,
}: Pick<Query<unknown>, 'isStale' | 'isFetched' | 'refetch'>) {
  useDidShow(() => {
    if (isFetched && isStale) refetch()
  })
  usePullDownRefresh(() => {
    refetch().finally(() => Taro.stopPullDownRefresh())
  })
}

interface QueryViewProps<T> {
  query: FreshnessProps & Pick<Query<T>, 'data' | 'error' | 'refetch'>
  /** The page's shape while it loads; without one, a general shape. */
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/**
 * A query's states: loading, what its data shows (with its age when that is worth a word), who has to
 * say first who he is or where he lives, and failed with 重试.
 */
export function QueryView<T>({ query, skeleton, children }: QueryViewProps<T>) {
  const { data, error, refetch } = query
  const code = codeOf(error)
  if (code === 'access/sign-in') return <NeedsSignIn />
  if (code === 'access/enrol') return <NeedsHome />
  if (data !== undefined)
    return (
      <>
        {children(data)}
        <Freshness {...query} />
      </>
    )
  return error ? <Problem error={error} retry={refetch} /> : (skeleton ?? <Loading />)
}
