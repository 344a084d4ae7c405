import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Question } from '../../../cloudfunctions/activity/activity'
import type { Api } from '../../../cloudfunctions/api'
import { calls } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { useAct } from '../../ui/use-act'
import styles from './index.module.scss'

type Party = inferRouterOutputs<Api>['activity']['roster']['parties'][number]

interface PartyRowProps {
  activity: string
  party: Party
  questions: readonly Question[]
  /** Whether it is time to tick people off. */
  ticks: boolean
  helper: boolean
}

/** One party on the list: who, from where, what they filled in, and whether they are here. */
export function PartyRow({ activity, party, questions, ticks, helper }: PartyRowProps) {
  const {
    id,
    name,
    homeLabel,
    people,
    size,
    answers,
    stateName,
    state,
    checkedInAt,
    checkedOutAt,
    confirmBy,
  } = party
  const { send, busy } = useAct({
    act: (what: 'in' | 'out' | 'undo') => calls.activity.tick.mutate({ id: activity, signup: id, what }),
  })
  const next = checkedInAt === undefined ? 'in' : helper && checkedOutAt === undefined ? 'out' : 'undo'
  const holds = state === 'seated' || state === 'offered'
  return (
    <Card>
      <View className={styles.line}>
        <View>
          <Text className={styles.name}>{size > 1 ? `${name}（${size} 人）` : name}</Text>
          <Text className={styles.detail}>{homeLabel}</Text>
          {size > 1 && <Text className={styles.detail}>{people.join('、')}</Text>}
          {questions.map((question) =>
            answers[question.id] ? (
              <Text key={question.id} className={styles.detail}>
                {question.label}：{answers[question.id]}
              </Text>
            ) : null,
          )}
          <Text className={styles.detail}>
            {stateName}
            {confirmBy !== undefined && `，${momentOf(confirmBy)}前确认`}
            {checkedInAt !== undefined && `，${momentOf(checkedInAt)} 签到`}
            {checkedOutAt !== undefined && `，${momentOf(checkedOutAt)} 签退`}
          </Text>
        </View>
        {ticks && holds && (
          <View className={styles.tick}>
            <Button
              kind={next === 'in' ? 'primary' : 'plain'}
              label={TICKS[next]}
              onTap={() => send(next)}
              busy={busy}
            />
          </View>
        )}
      </View>
    </Card>
  )
}

const TICKS = { in: '签到', out: '签退', undo: '撤销' } as const
