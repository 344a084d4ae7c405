import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { calls as door } from '../../cloud/client'
import { Button } from '../../ui/button'
import { call as ring } from '../../ui/call'
import { Card } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import styles from './index.module.scss'

export type Call = inferRouterOutputs<Api>['workbench']['callList']['calls'][number]

/** The longest waiting are told one by one; who is rung finds the others on his workbench. */
const SHOWN = 5

/** What nobody has opened that lies with the same people: since when, whom to ring, and what came of it. */
export function CallCard({ calls }: { calls: readonly [Call, ...Call[]] }) {
  const note = useAct({
    act: (told: { ids: string[]; reached: boolean }, key) => door.workbench.rung.mutate({ key, ...told }),
    onDone: (_none, { reached }) => say(reached ? '已记下，不再列出' : '已记下，请稍后再打'),
  })
  const ids = calls.map(({ id }) => id)
  const [{ scope, people }] = calls
  return (
    <Card>
      <Text className={styles.title}>
        {scope} · {calls.length} 件没有人查看
      </Text>
      {people.length === 0 && <Text className={styles.detail}>没有登记值班电话，请当面或在工作群里告知</Text>}
      <View className={styles.buttons}>
        {people.map(({ name, title, deputyFor, phone }) => (
          <Button
            key={phone}
            kind='plain'
            icon='phone'
            label={`打电话给${title}${name}${deputyFor ? `（代${deputyFor}）` : ''}`}
            onTap={() => ring(phone)}
          />
        ))}
        <View className={styles.pair}>
          <Button label='已致电' onTap={() => note.send({ ids, reached: true })} busy={note.busy} />
          <Button
            kind='plain'
            label='没有打通'
            onTap={() => note.send({ ids, reached: false })}
            busy={note.busy}
          />
        </View>
      </View>
      {calls.slice(0, SHOWN).map((call) => (
        <Text key={call.id} className={styles.detail}>
          {call.category} {call.number}，{momentOf(call.at)} 转到
          {triedWords(call)}
        </Text>
      ))}
      {calls.length > SHOWN && (
        <Text className={styles.detail}>还有 {calls.length - SHOWN} 件，请一起提醒</Text>
      )}
    </Card>
  )
}

function triedWords({ tried }: Call): string {
  const last = tried.at(-1)
  return last ? `；已打 ${tried.length} 次，${last.name} ${momentOf(last.at)} 没有打通` : ''
}
