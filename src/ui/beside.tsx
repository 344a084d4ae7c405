import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import styles from './beside.module.scss'

interface BesideProps {
  list: ReactNode
  /** For lists whose lines are longer. */
  wide?: true
}

/** On a desk: a list, and beside it what is open of it. */
export function Beside({ list, wide, children }: PropsWithChildren<BesideProps>) {
  return (
    <View className={styles.desk}>
      <View className={wide ? `${styles.list} ${styles.wide}` : styles.list}>{list}</View>
      <View className={styles.open}>{children}</View>
    </View>
  )
}
