import { Text, View } from '@tarojs/components'
import styles from './ring.module.scss'
import { semantics } from './semantics'

interface RingProps {
  /** How far, between 0 and 1; more is full. */
  share: number
  /** In the middle: `12.5 小时`. */
  figure: string
  /** Below it: `还差 7.5 小时`. */
  word: string
  /** What it is about, for a screen reader: `今年的服务时长`. */
  label: string
}

/** A goal and how much of it is reached, as a ring with the figure in words inside. */
export function Ring({ share, figure, word, label }: RingProps) {
  const degrees = Math.round(Math.min(Math.max(share, 0), 1) * 360)
  const fill = `conic-gradient(var(--brand) ${degrees}deg, var(--line) ${degrees}deg)`
  return (
    <View
      className={styles.ring}
      style={{ background: fill }}
      {...semantics('img', { label: `${label}：${figure}，${word}` })}
    >
      <View className={styles.hole}>
        <Text className={styles.figure}>{figure}</Text>
        <Text className={styles.word}>{word}</Text>
      </View>
    </View>
  )
}
