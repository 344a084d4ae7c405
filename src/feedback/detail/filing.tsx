import { Text } from '@tarojs/components'
import { SOURCES } from '../../../cloudfunctions/feedback/feedback'
import styles from './index.module.scss'
import type { MatterDetail } from './matter'

/** How it came in where no resident wrote it, and how many have met with it. */
export function Filing({ matter: { source, weight } }: { matter: MatterDetail }) {
  return (
    <>
      {source !== SOURCES.resident && <Text className={styles.detail}>来源：{source}</Text>}
      {weight > 1 && <Text className={styles.detail}>{weight} 位居民遇到同样的问题</Text>}
    </>
  )
}
