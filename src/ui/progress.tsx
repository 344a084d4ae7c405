import { Text, View } from '@tarojs/components'
import styles from './progress.module.scss'
import { decoration, semantics } from './semantics'

interface ProgressProps {
  /** What is being done: `正在写入`. */
  words: string
  done: number
  total: number
}

/** How far a long work has come, in words and as a bar. */
export function Progress({ words, done, total }: ProgressProps) {
  const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <View className={styles.progress} {...semantics('status')}>
      <Text className={styles.words}>
        {words} {percent}%
      </Text>
      <View className={styles.track} {...decoration}>
        <View className={styles.bar} style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
