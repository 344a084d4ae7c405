import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useElder } from './elder'
import styles from './page.module.scss'

interface PageProps {
  /** What stays at the bottom edge: the page's main action. */
  bar?: ReactNode
  /** Uses the width of a desk instead of the comfortable width of a text. */
  wide?: boolean
}

/** The frame of every page: ground, width, safe areas, and the elder view for all that is inside. */
export function Page({ bar, wide = false, children }: PropsWithChildren<PageProps>) {
  const elder = useElder()
  const className = [styles.page, elder && 'elder', bar && styles.withBar, wide && styles.wide]
    .filter(Boolean)
    .join(' ')
  return (
    <View className={className}>
      {children}
      {bar && (
        <View className={styles.bar}>
          <View className={styles.barInner}>{bar}</View>
        </View>
      )}
    </View>
  )
}
