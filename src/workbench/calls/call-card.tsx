import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { call as ring } from '../../ui/call'
import { Card } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { say, sayProblem } from '../../ui/toast'
import styles from './index.module.scss'

export type Call = inferRouterOutputs<Api>['workbench']['callList']['calls'][number]

/** The longest waiting are told one by one; who is rung finds the others on his workbench. */
const SHOWN = 5

/** What nobody has opened that lies with the same people: since when, whom to ring, and what came of it. */
export function CallCard({ calls }: { calls: readonly [Call, ...Call[]] }) {
  const keyFor = useSubmissionKey()
  const { mutate, isPending } = useMutation(
    cloud.workbench.rung.mutationOptions({
      onSuccess: (_none, { reached }) => say(reached ? '已记下，不再列出' : '已记下，请稍后再打'),
      onError: sayProblem,
    }),
  )
  const ids = calls.map(({ id }) => id)
  const tried = calls.flatMap((call) => call.tried)
  const note = (reached: boolean) =>
    mutate({ ids, reached, key: keyFor(`${ids.join()} ${tried.length} ${reached}`) })
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
          <Button label='已致电' onTap={() => note(true)} busy={isPending} />
          <Button kind='plain' label='没有打通' onTap={() => note(false)} busy={isPending} />
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
