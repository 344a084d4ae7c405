import { Text, View } from '@tarojs/components'
import styles from './bar.module.scss'
import { decoration } from './semantics'

interface BarProps {
  label: string
  /** As people read it: `92%`, `11/12 件`. */
  figure: string
  /** How long the bar is, between 0 and 1. */
  share: number
  tone?: 'calm' | 'soon' | 'late'
}

/** One figure of several: its name, its value in words, and a bar as long as it is large. */
export function Bar({ label, figure, share, tone = 'calm' }: BarProps) {
  const width = `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%`
  return (
    <View className={styles.bar}>
      <View className={styles.words}>
        <Text>{label}</Text>
        <Text className={styles.figure}>{figure}</Text>
      </View>
      <View className={styles.track} {...decoration}>
        <View className={`${styles.fill} ${styles[tone] ?? ''}`} style={{ width }} />
      </View>
    </View>
  )
}
