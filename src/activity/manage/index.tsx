import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Chips } from '../../ui/chips'
import { useDesk } from '../../ui/desk'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'
import styles from './index.module.scss'
import { Overview } from './overview'
import { PartyRow } from './party-row'

const LISTS = [
  ['seated', '已报上'],
  ['waiting', '候补'],
  ['helpers', '志愿者'],
  ['gone', '已取消'],
] as const
type List = (typeof LISTS)[number][0]

/** An activity as its organisers see it: figures and moves, and everybody who signed up. Side by side at a desk. */
export default function ManagePage() {
  const { id = '' } = useParameters<Pages['activity/manage']>()
  const desk = useDesk()
  const [list, setList] = useState<List>('seated')
  const activity = useQuery(cloud.activity.read.queryOptions({ id }, { staleTime: 0 }))
  const roster = useInfiniteQuery(
    cloud.activity.roster.infiniteQueryOptions(
      { id, list },
      { staleTime: 0, getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(roster)
  const overview = (
    <QueryView query={activity}>
      {(told) => <Overview activity={told} roster={roster.data?.pages[0]?.activity} />}
    </QueryView>
  )
  const people = (
    <>
      <Chips label='看哪些人' choices={LISTS} chosen={list} onChoose={setList} />
      <View className={styles.parties}>
        <ListView
          query={roster}
          itemsOf={({ pages }) => pages.flatMap(({ parties }) => parties)}
          empty={{ sentence: EMPTY[list] }}
        >
          {(parties) =>
            parties.map((party) => (
              <PartyRow
                key={party.id}
                activity={id}
                party={party}
                questions={roster.data?.pages[0]?.activity.questions ?? []}
                ticks={roster.data?.pages[0]?.activity.checkInTime ?? false}
                helper={list === 'helpers'}
              />
            ))
          }
        </ListView>
      </View>
    </>
  )
  return (
    <Page wide={desk}>
      {desk ? (
        <View className={styles.desk}>
          <View className={styles.side}>{overview}</View>
          <View className={styles.main}>{people}</View>
        </View>
      ) : (
        <>
          {overview}
          {people}
        </>
      )}
    </Page>
  )
}

const EMPTY: Record<List, string> = {
  seated: '还没有人报名',
  waiting: '没有人在候补',
  helpers: '还没有志愿者报名',
  gone: '没有人取消',
}
