import { useInfiniteQuery } from '@tanstack/react-query'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import { chooseEstate } from '../../cloud/estate-choice'
import { goToCommunity, type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { useParameters } from '../../use-parameters'
import styles from './index.module.scss'

/** The estates to choose from: to look at one's page, or as the place where one lives. */
export default function ChooseEstate() {
  const purpose = useParameters<Pages['community/estates']>().for
  const [search, setSearch] = useState('')
  const options = cloud.community.estates.infiniteQueryOptions(
    { search },
    { getNextPageParam: ({ next }) => next, initialCursor: undefined },
  )
  const query = useInfiniteQuery(options)

  const choose = (estateId: string, name: string) => {
    if (purpose === 'home') return replacePage('resident/home', { estateId, name })
    chooseEstate(estateId)
    goToCommunity()
  }
  return (
    <Page>
      <View className={styles.search}>
        <Input
          className={styles.input}
          value={search}
          placeholder='输入小区名称的开头，如：怡和'
          aria-label='搜索小区'
          maxlength={20}
          onInput={(event) => setSearch(event.detail.value.trim())}
        />
      </View>
      <QueryView query={query}>
        {({ pages }) => {
          const estates = pages.flatMap((page) => page.estates)
          if (estates.length === 0) return <Empty sentence='没有这个名称的小区，换个写法试试' />
          return (
            <>
              <Rows>
                {estates.map(({ id, name, street, community }) => (
                  <Row
                    key={id}
                    title={name}
                    detail={`${street} · ${community}`}
                    open={() => choose(id, name)}
                  />
                ))}
              </Rows>
              {query.hasNextPage && (
                <Button
                  kind='plain'
                  label='显示更多'
                  busy={query.isFetchingNextPage}
                  onTap={() => query.fetchNextPage()}
                />
              )}
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}
