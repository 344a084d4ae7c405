import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import styles from './section.module.scss'
import { semantics } from './semantics'

interface SectionProps {
  title: string
  more?: { label: string; open: () => void }
}

/** A titled part of a page, with at most one way to see more. */
export function Section({ title, more, children }: PropsWithChildren<SectionProps>) {
  return (
    <View className={styles.section}>
      <View className={styles.head}>
        <Text className={styles.title} {...semantics('heading')}>
          {title}
        </Text>
        {more && (
          <View className={styles.more} onClick={more.open} {...semantics('link')}>
            {more.label} ›
          </View>
        )}
      </View>
      {children}
    </View>
  )
}
