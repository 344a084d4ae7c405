import { Text, View } from '@tarojs/components'
import { momentOf } from '../ui/dates'
import styles from './timeline.module.scss'

export interface TimelineEntry {
  sequence: number
  label: string
  name: string
  post: string
  at: number
  word?: string
  late: boolean
  internal: boolean
}

/** What happened to a case: each step with its day, its person and his words. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View>
      {entries.map(({ sequence, label, name, post, at, word, late, internal }) => (
        <View key={sequence} className={styles.entry}>
          <View className={`${styles.dot} ${internal ? styles.quiet : ''}`} />
          <View className={styles.head}>
            <Text className={styles.label}>{label}</Text>
            {late && <Text className={styles.late}>（超期）</Text>}
          </View>
          <Text className={styles.who}>
            {momentOf(at)} · {name}（{post}）
          </Text>
          {word && <Text className={styles.word}>{word}</Text>}
        </View>
      ))}
    </View>
  )
}
