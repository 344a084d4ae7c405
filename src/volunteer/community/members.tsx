import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { hoursInWords, SIDES, type Side } from '../../../cloudfunctions/volunteer/volunteer'
import { cloud } from '../../cloud/client'
import { Row, Rows } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { ListView } from '../../ui/list-view'
import styles from '../volunteer.module.scss'

const CHOICES = [
  ['workplace', `${SIDES.workplace.name}在本社区`],
  ['residence', `${SIDES.residence.name}在本社区`],
] as const

/** The members registered here with this year's hours, by their numbers: nobody is ranked. */
export function Members({ community }: { community: string }) {
  const [side, choose] = useState<Side>('workplace')
  const options = cloud.volunteer.members.infiniteQueryOptions(
    { community, side },
    { getNextPageParam: ({ next }) => next, initialCursor: undefined },
  )
  const query = useInfiniteQuery(options)
  return (
    <>
      <View className={styles.above}>
        <Chips label='哪一侧' choices={CHOICES} chosen={side} onChoose={choose} />
      </View>
      <View className={styles.quiet}>按登记编号排列，不排名次；请勿转给他人</View>
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap((page) => page.members)}
        empty={{ sentence: '还没有党员在这里报到' }}
      >
        {(members) => (
          <Rows>
            {members.map(({ number, name, organisation, grid, state, minutes, waiting }) => (
              <Row
                key={number}
                title={`${name} · ${organisation}`}
                detail={[
                  grid ?? state,
                  `今年 ${hoursInWords(minutes)}`,
                  waiting > 0 && `待认定 ${hoursInWords(waiting)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </>
  )
}
