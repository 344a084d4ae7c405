import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { FAMILY_LIMITS } from '../../../cloudfunctions/activity/signup'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Chips } from '../../ui/chips'
import { useDesk } from '../../ui/desk'
import { SearchField } from '../../ui/field'
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

/** From so many parties on, one is looked for by name. */
const MANY = 10

/** An activity as its organisers see it: figures and moves, and everybody who signed up. Side by side at a desk. */
export default function ManagePage() {
  const { id = '' } = useParameters<Pages['activity/manage']>()
  const desk = useDesk()
  const [list, setList] = useState<List>('seated')
  const [name, setName] = useState('')
  const activity = useQuery(cloud.activity.read.queryOptions({ id }, { staleTime: 0 }))
  const roster = useInfiniteQuery(
    cloud.activity.roster.infiniteQueryOptions(
      { id, list, name },
      {
        staleTime: 0,
        placeholderData: keepPreviousData,
        getNextPageParam: ({ next }) => next,
        initialCursor: undefined,
      },
    ),
  )
  useFresh(roster)
  const figures = roster.data?.pages[0]?.activity
  const searches = figures !== undefined && (figures.checkInTime || figures.parties > MANY)
  const overview = (
    <QueryView query={activity}>{(told) => <Overview activity={told} roster={figures} />}</QueryView>
  )
  const people = (
    <>
      <Chips label='看哪些人' choices={LISTS} chosen={list} onChoose={setList} />
      {searches && (
        <View className={styles.parties}>
          <SearchField
            label='找人'
            value={name}
            onChange={setName}
            most={FAMILY_LIMITS.name}
            placeholder='按报名人或家人的称呼找'
          />
        </View>
      )}
      <View className={styles.parties}>
        <ListView
          query={roster}
          itemsOf={({ pages }) => pages.flatMap(({ parties }) => parties)}
          empty={{ sentence: name ? `没有找到“${name}”` : EMPTY[list] }}
        >
          {(parties) =>
            parties.map((party) => (
              <PartyRow
                key={party.id}
                activity={id}
                party={party}
                questions={figures?.questions ?? []}
                ticks={figures?.checkInTime ?? false}
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
