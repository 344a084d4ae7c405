import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import { useEffect, useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { HANDLING_STEPS, type Step } from '../../../cloudfunctions/feedback/steps'
import { type View as Kind, VIEWS } from '../../../cloudfunctions/workbench/workbench'
import { cloud } from '../../cloud/client'
import { MatterView } from '../../feedback/detail/matter-view'
import { MatterCard } from '../../feedback/matter-card'
import { Beside } from '../../ui/beside'
import { Chips } from '../../ui/chips'
import { useDesk } from '../../ui/desk'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { semantics } from '../../ui/semantics'
import { FindByNumber, StepFilter } from '../matters/filters'
import styles from './index.module.scss'

const CHOICES = Object.entries(VIEWS) as [Kind, string][]

const NONE: Record<Kind, string> = {
  late: '全区没有超期的诉求',
  disputed: '没有需要指派的诉求',
  tickets: '没有未销号的督办单',
  repeats: '近期没有办结后又反映的诉求',
  all: '没有符合条件的诉求',
}

/** What the district's supervisor looks through, with who holds it; on a desk the matter opens beside the list. */
export default function Supervision() {
  const [view, setView] = useState<Kind>('late')
  const [step, setStep] = useState<Step>()
  const [open, choose] = useState<string>()
  const desk = useDesk()
  const query = useInfiniteQuery(
    cloud.workbench.supervision.infiniteQueryOptions(
      { view, ...(view === 'all' && { step }) },
      { getNextPageParam: ({ next }) => next, initialCursor: undefined },
    ),
  )
  useFresh(query)

  // The most pressing one is open at first; then it stays, whatever the list is narrowed to.
  const first = query.data?.pages[0]?.matters[0]?.id
  useEffect(() => {
    if (!open && first) choose(first)
  }, [open, first])

  const list = (
    <>
      <View className={styles.views}>
        <Chips label='看哪些诉求' choices={CHOICES} chosen={view} onChoose={setView} />
      </View>
      {view === 'all' && (
        <>
          <FindByNumber {...(desk && { open: choose })} />
          <StepFilter steps={HANDLING_STEPS} step={step} onChange={setStep} />
        </>
      )}
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap((page) => page.matters)}
        empty={{ sentence: NONE[view], scene: 'done' }}
      >
        {(matters) => (
          <View {...(desk && semantics('listbox', { label: '诉求' }))}>
            {matters.map((matter, index) => (
              <View key={matter.id}>
                {holderOf(matter) !== holderOf(matters[index - 1]) && (
                  <Text className={styles.holder}>{holderOf(matter)}</Text>
                )}
                <MatterCard
                  matter={matter}
                  {...(desk && { open: () => choose(matter.id), selected: open === matter.id })}
                />
              </View>
            ))}
          </View>
        )}
      </ListView>
    </>
  )
  return (
    <Page wide={desk}>
      {desk && open ? (
        <Beside list={list}>
          <MatterView key={open} id={open} />
        </Beside>
      ) : (
        list
      )}
    </Page>
  )
}

type Supervised = inferRouterOutputs<Api>['workbench']['supervision']['matters'][number]

const TICKETS = { open: ' · 督办待回复', answered: ' · 督办已回复' } as const

/** `新南社区微网格03-1 · 督办待回复`: said once above those that lie together. */
function holderOf(matter: Supervised | undefined): string | undefined {
  return matter && `${matter.holder}${matter.ticket ? TICKETS[matter.ticket] : ''}`
}
