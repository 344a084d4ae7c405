import { Text, View } from '@tarojs/components'
import { DueTag } from '../../process/due-tag'
import type { Count } from './groups'
import styles from './index.module.scss'

/** How much waits of each kind, and how much of it is late: `诉求 12 · 超期 2`. */
export function Counts({ counts }: { counts: readonly Count[] }) {
  const waiting = counts.filter((count) => count.waiting > 0)
  if (waiting.length === 0) return null
  return (
    <View className={styles.counts}>
      {waiting.map(({ name, waiting, late }) => (
        <View key={name} className={styles.count}>
          <Text className={styles.countName}>
            {name} {waiting}
          </Text>
          {late > 0 && <DueTag due={{ words: `超期 ${late}`, tone: 'late' }} />}
        </View>
      ))}
    </View>
  )
}
