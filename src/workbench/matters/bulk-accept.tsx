import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { semantics } from '../../ui/semantics'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import styles from './index.module.scss'
import type { Todo } from './todo-groups'

/** One call takes so many. */
const MOST = 50

interface BulkAcceptProps {
  matters: readonly Todo[]
  done: () => void
}

/** Accepts several matters together: all are ticked at first, whoever wants to look at one unticks it. */
export function BulkAccept({ matters, done }: BulkAcceptProps) {
  const waiting = matters.slice(0, MOST)
  const [left, setLeft] = useState<readonly string[]>([])
  const accept = useAct({
    inTap: useAsking('workbench'),
    act: (ids: string[], key) => calls.feedback.acceptMany.mutate({ key, ids }),
    onDone({ done: answers }) {
      const refused = answers.filter(({ problem }) => problem).length
      say(
        refused
          ? `已受理${answers.length - refused}件，${refused}件已有新的进展`
          : `已受理${answers.length}件`,
      )
      done()
    },
  })
  const ids = waiting.map(({ id }) => id).filter((id) => !left.includes(id))
  const turn = (id: string) => setLeft(left.includes(id) ? left.filter((each) => each !== id) : [...left, id])
  return (
    <Card>
      {waiting.map(({ id, title, text, place }) => (
        <View
          key={id}
          className={styles.tick}
          {...semantics('checkbox', { label: `${title} ${place}`, checked: !left.includes(id) })}
          onClick={() => turn(id)}
        >
          <Text className={styles.box}>{left.includes(id) ? '' : '✓'}</Text>
          <View className={styles.tickText}>
            <Text>
              {title} · {place}
            </Text>
            <Text className={styles.excerpt}>{text}</Text>
          </View>
        </View>
      ))}
      <View className={styles.tools}>
        <Button
          label={ids.length ? `受理勾选的${ids.length}件` : '请先勾选'}
          busy={accept.busy}
          onTap={() => (ids.length > 0 ? accept.send(ids) : say('请先勾选要受理的诉求'))}
        />
        <Button kind='plain' label='取消' onTap={done} />
      </View>
    </Card>
  )
}
