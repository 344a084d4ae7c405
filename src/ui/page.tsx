import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import styles from './page.module.scss'

interface PageProps {
  /** What stays at the bottom edge: the page's main action. */
  bar?: ReactNode
}

/** The frame of every page: ground, width, safe areas, and the design tokens for what is inside. */
export function Page({ bar, children }: PropsWithChildren<PageProps>) {
  return (
    <View className={`${styles.page} ${bar ? styles.withBar : ''}`}>
      {children}
      {bar && (
        <View className={styles.bar}>
          <View className={styles.barInner}>{bar}</View>
        </View>
      )}
    </View>
  )
}
