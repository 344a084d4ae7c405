import { Text } from '@tarojs/components'
import { type ErasableKind, KINDS } from '../../../cloudfunctions/personal'
import type { PersonalData } from '../../../cloudfunctions/privacy/personal-data'
import { Card } from '../../ui/card'
import { semantics } from '../../ui/semantics'
import styles from '../held/index.module.scss'

/** What goes of a kind, and what has to stay with its ground. */
export function Outcome({ kind }: { kind: ErasableKind }) {
  const { name, erased }: PersonalData = KINDS[kind]
  if (!erased) return null
  return (
    <Card>
      <Text className={styles.name} {...semantics('heading')}>
        {name}
      </Text>
      <Text className={styles.summary}>删除：{erased.gone}</Text>
      {erased.stays && (
        <Text className={styles.word}>
          保留：{erased.stays}。依据：{erased.ground}
        </Text>
      )}
    </Card>
  )
}
