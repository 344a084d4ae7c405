import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { calls, cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Beside } from '../../ui/beside'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { useDesk } from '../../ui/desk'
import { ListView } from '../../ui/list-view'
import { useFresh } from '../../ui/query-view'
import { semantics } from '../../ui/semantics'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { outcomesInWords } from '../outcomes'
import { RecordView } from '../record/record-view'
import styles from '../volunteer.module.scss'

/** What waits for the community's word: all of it in one tap, or each one looked at first. */
export function Hours({ community }: { community: string }) {
  const query = useQuery(cloud.volunteer.waiting.queryOptions({ community }))
  const [chosen, choose] = useState<string>()
  const desk = useDesk()
  const open = chosen ?? query.data?.records[0]?.id
  useFresh(query)
  const confirm = useAct({
    act: (ids: string[]) => calls.volunteer.confirm.mutate({ ids }),
    onDone: ({ results }) => say(outcomesInWords(results)),
  })
  const list = (
    <ListView
      query={query}
      itemsOf={({ records }) => records}
      empty={{ sentence: '没有等着认定的服务时长', scene: 'done' }}
    >
      {(records) => {
        const ids = records.filter(({ own }) => !own).map(({ id }) => id)
        return (
          <>
            {ids.length > 0 && (
              <View className={styles.above}>
                <Button
                  label={`全部认定（${ids.length} 条）`}
                  onTap={() => confirm.send(ids)}
                  busy={confirm.busy}
                />
              </View>
            )}
            <View className={styles.quiet}>点开一条可以单独认定、更正或作废；超出每日上限的部分不计入</View>
            <View {...(desk && semantics('listbox', { label: '待认定的时长' }))}>
              {records.map(({ id, name, duty, from, until, minutes, kind, own }) => (
                <Card
                  key={id}
                  open={() => (desk ? choose(id) : openPage('volunteer/record', { id }))}
                  {...(desk && { selected: open === id })}
                >
                  <View className={styles.line}>
                    {name} · {duty}
                  </View>
                  <View className={styles.quiet}>
                    {periodOf(from, until)} · {hoursInWords(minutes)} ·{' '}
                    {own ? '您自己的，要由同事认定' : kind}
                  </View>
                </Card>
              ))}
            </View>
          </>
        )
      }}
    </ListView>
  )
  if (!desk || !open) return list
  return (
    <Beside list={list} wide>
      <RecordView key={open} id={open} />
    </Beside>
  )
}
