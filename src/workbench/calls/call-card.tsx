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

type Call = inferRouterOutputs<Api>['workbench']['callList']['calls'][number]

/** One matter nobody has opened: since when, whom to ring, and what came of it. */
export function CallCard({ call: { id, number, category, scope, at, people, tried } }: { call: Call }) {
  const keyFor = useSubmissionKey()
  const { mutate, isPending } = useMutation(
    cloud.workbench.rung.mutationOptions({
      onSuccess: (_none, { reached }) => say(reached ? '已记下，这件不再列出' : '已记下，请稍后再打'),
      onError: sayProblem,
    }),
  )
  const note = (reached: boolean) => mutate({ id, reached, key: keyFor(`${tried.length} ${reached}`) })
  const last = tried.at(-1)
  return (
    <Card>
      <Text className={styles.title}>
        {scope} · {category}
      </Text>
      <Text className={styles.detail}>编号：{number}</Text>
      <Text className={styles.detail}>{momentOf(at)} 转到，半个工作日没有人查看</Text>
      {last && (
        <Text className={styles.detail}>
          已打 {tried.length} 次，{last.name} {momentOf(last.at)} 没有打通
        </Text>
      )}
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
    </Card>
  )
}
