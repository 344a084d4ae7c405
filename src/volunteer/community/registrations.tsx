import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { VOLUNTEER_LIMITS } from '../../../cloudfunctions/volunteer/volunteer'
import { calls, cloud } from '../../cloud/client'
import { AskSheet } from '../../process/ask-sheet'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { dayOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { useFresh } from '../../ui/query-view'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import styles from '../volunteer.module.scss'

type Answer = inferRouterOutputs<Api>['volunteer']['registrations']

/** The registrations that wait for this community: confirmed into a grid, or declined with a reason. */
export function Registrations({ community }: { community: string }) {
  const query = useQuery(cloud.volunteer.registrations.queryOptions({ community }))
  useFresh(query)
  return (
    <ListView
      query={query}
      itemsOf={({ registrations }) => registrations}
      empty={{ sentence: '没有等着确认的报到', scene: 'done' }}
    >
      {(registrations) => (
        <>
          <View className={styles.quiet}>{registrations.length} 项报到等着确认</View>
          {registrations.map((registration) => (
            <One
              key={`${registration.number} ${registration.side}`}
              community={community}
              registration={registration}
              grids={query.data?.grids ?? []}
            />
          ))}
        </>
      )}
    </ListView>
  )
}

interface OneProps {
  community: string
  registration: Answer['registrations'][number]
  grids: Answer['grids']
}

function One({ community, registration, grids }: OneProps) {
  const { number, side, name, sideName, organisation, since, grid } = registration
  const [declining, setDeclining] = useState(false)
  const told = { number, side, community }
  const { field, send, busy } = useForm({
    start: (): { grid?: string } => ({}),
    lacks: (it) => ({ grid: !grid && !it.grid && '请先选择服务网格' }),
    act: (it) => calls.volunteer.answer.mutate({ ...told, confirm: true, ...it }),
    onDone: () => say(`已确认 ${name} 报到`),
  })
  return (
    <Card>
      <View className={styles.line}>
        {name} · {sideName}
      </View>
      <View className={styles.quiet}>
        {organisation} · {dayOf(since)} 登记{grid && ` · 住在 ${grid}`}
      </View>
      {!grid && (
        <ChoiceField
          label={`${name}编入哪个网格`}
          choices={grids.map(({ code, name: gridName }) => [code, gridName] as const)}
          {...field('grid')}
        />
      )}
      <View className={styles.buttons}>
        <Button label={`确认${name}报到`} onTap={send} busy={busy} />
        <Button kind='plain' label='不通过' onTap={() => setDeclining(true)} />
      </View>
      {declining && (
        <AskSheet
          name='不通过'
          ask={{ word: WHY }}
          close={() => setDeclining(false)}
          act={({ word: reason }) => calls.volunteer.answer.mutate({ ...told, confirm: false, reason })}
          onDone={() => say('已退回，原因本人看得到')}
        />
      )}
    </Card>
  )
}

const WHY = {
  label: '不通过的原因',
  most: VOLUNTEER_LIMITS.reason,
  placeholder: '如：单位不在本社区',
  lacking: '请写明不通过的原因',
}
