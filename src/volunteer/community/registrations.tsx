import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { VOLUNTEER_LIMITS } from '../../../cloudfunctions/volunteer/volunteer'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { dayOf } from '../../ui/dates'
import { Field, TextField } from '../../ui/field'
import { ListView } from '../../ui/list-view'
import { useFresh } from '../../ui/query-view'
import { say, sayProblem } from '../../ui/toast'
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
  const [chosen, choose] = useState<string>()
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const answer = useMutation(
    cloud.volunteer.answer.mutationOptions({
      onSuccess: ({ state }) => say(state === 'confirmed' ? `已确认 ${name} 报到` : '已退回，原因本人看得到'),
      onError: sayProblem,
    }),
  )
  const told = { number, side, community }
  const confirm = () => {
    if (!grid && !chosen) return say('请先选择服务网格')
    answer.mutate({ ...told, confirm: true, ...(chosen && { grid: chosen }) })
  }
  const decline = () => {
    if (!declining) return setDeclining(true)
    if (!reason.trim()) return say('请写明不通过的原因')
    answer.mutate({ ...told, confirm: false, reason })
  }
  return (
    <Card>
      <View className={styles.line}>
        {name} · {sideName}
      </View>
      <View className={styles.quiet}>
        {organisation} · {dayOf(since)} 登记{grid && ` · 住在 ${grid}`}
      </View>
      {!grid && (
        <Field label='编入哪个网格'>
          <Chips
            label={`${name}编入哪个网格`}
            choices={grids.map(({ code, name: gridName }) => [code, gridName] as const)}
            chosen={chosen}
            onChoose={choose}
          />
        </Field>
      )}
      {declining && (
        <TextField
          label='不通过的原因'
          value={reason}
          onChange={setReason}
          most={VOLUNTEER_LIMITS.reason}
          placeholder='如：单位不在本社区'
        />
      )}
      <View className={styles.buttons}>
        <Button label={`确认${name}报到`} onTap={confirm} busy={answer.isPending} />
        <Button kind='plain' label={declining ? '确定不通过' : '不通过'} onTap={decline} />
      </View>
    </Card>
  )
}
