import { Text } from '@tarojs/components'
import { KINDS, type Kind } from '../../../cloudfunctions/personal'
import { Card } from '../../ui/card'
import styles from './index.module.scss'

/** The kinds of which nothing is held, in a line. */
export function Nothing({ kinds }: { kinds: readonly Kind[] }) {
  if (kinds.length === 0) return null
  return (
    <Card>
      <Text className={styles.word}>没有留存：{kinds.map((kind) => KINDS[kind].name).join('、')}</Text>
    </Card>
  )
}
