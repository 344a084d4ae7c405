import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cloud } from './cloud/client'
import { useSlow } from './use-slow'

/** Estates by how their name begins, page by page, once the typing pauses. */
export function useEstateSearch() {
  const [search, setSearch] = useState('')
  const slow = useSlow(search)
  const options = cloud.community.estates.infiniteQueryOptions(
    { search: slow.trim() },
    { getNextPageParam: ({ next }) => next, initialCursor: undefined },
  )
  const query = useInfiniteQuery({ ...options, placeholderData: keepPreviousData })
  return { search, setSearch, query }
}
