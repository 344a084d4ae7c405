import { Text, View } from '@tarojs/components'
import { sentenceOf } from '../cloud/failure'
import { Button } from './button'
import { semantics } from './semantics'
import styles from './states.module.scss'

/** The shape of a page before its data is there. */
export function Loading() {
  return (
    <View {...semantics('status', { label: '正在加载' })}>
      <View className={styles.bone} />
      <View className={`${styles.bone} ${styles.wide}`} />
      <View className={`${styles.bone} ${styles.wide}`} />
      <View className={styles.bone} />
    </View>
  )
}

interface EmptyProps {
  sentence: string
  /** The next step. */
  action?: { label: string; onTap: () => void }
}

/** Nothing here yet, and what one may do next. */
export function Empty({ sentence, action }: EmptyProps) {
  return (
    <View className={styles.state}>
      <Text className={styles.sentence}>{sentence}</Text>
      {action && <Button kind='plain' {...action} />}
    </View>
  )
}

interface ProblemProps {
  error: unknown
  retry: () => void
}

/** Something went wrong: the sentence that says so, and 重试. */
export function Problem({ error, retry }: ProblemProps) {
  return (
    <View className={styles.state} {...semantics('alert')}>
      <Text className={styles.sentence}>{sentenceOf(error)}</Text>
      <Button kind='plain' label='重试' onTap={retry} />
    </View>
  )
}
