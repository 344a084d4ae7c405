import { Text, View } from '@tarojs/components'
import { ageOf } from './dates'
import styles from './freshness.module.scss'
import { Icon } from './icon'
import { semantics } from './semantics'

/** What is younger than this needs no word about its age. */
const YOUNG = 60_000

export interface FreshnessProps {
  /** When the functions gave what is shown. */
  dataUpdatedAt: number
  isFetching: boolean
  /** Asking again has failed. */
  isError: boolean
  refetch: () => unknown
}

/** How old what is shown is, while it is asked for anew, or while there is no connection; a tap tries again. */
export function Freshness({ dataUpdatedAt, isFetching, isError, refetch }: FreshnessProps) {
  const now = Date.now()
  const age = ageOf(dataUpdatedAt, now)
  if (isError && !isFetching)
    return (
      <>
        <View className={styles.room} />
        <View className={styles.place}>
          <View
            className={`${styles.pill} ${styles.stale}`}
            {...semantics('button', { label: `没有更新成功，这是${age}的内容，点此重试` })}
            onClick={() => refetch()}
          >
            <Icon name='alert' />
            <Text>没有更新成功，这是{age}的内容 · 重试</Text>
          </View>
        </View>
      </>
    )
  if (!isFetching || now - dataUpdatedAt < YOUNG) return null
  return (
    <View className={styles.place} {...semantics('status')}>
      <View className={styles.pill}>
        <Icon name='clock' />
        <Text>这是{age}的内容，正在更新…</Text>
      </View>
    </View>
  )
}
