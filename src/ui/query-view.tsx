import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Loading, Problem } from './states'

/** What the pages use of a query. */
interface Query<T> {
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
  query: Pick<Query<T>, 'data' | 'error' | 'refetch'>
  children: (data: T) => ReactNode
}

/** A query's three states: loading, failed with 重试, and what its data shows. */
export function QueryView<T>({ query: { data, error, refetch }, children }: QueryViewProps<T>) {
  if (data !== undefined) return <>{children(data)}</>
  return error ? <Problem error={error} retry={refetch} /> : <Loading />
}
