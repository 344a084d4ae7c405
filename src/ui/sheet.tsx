import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { decoration, semantics } from './semantics'
import styles from './sheet.module.scss'

interface SheetProps {
  title: string
  onCancel: () => void
}

/** A sheet from below over the page; a tap beside it closes it. */
export function Sheet({ title, onCancel, children }: PropsWithChildren<SheetProps>) {
  return (
    <View className={styles.layer} catchMove {...semantics('dialog', { label: title })}>
      <View className={styles.veil} onClick={onCancel} {...decoration} />
      <View className={styles.sheet}>
        <Text className={styles.title}>{title}</Text>
        {children}
      </View>
    </View>
  )
}

/** The words and buttons at the end of a sheet. */
export function SheetButtons({ children }: PropsWithChildren) {
  return <View className={styles.buttons}>{children}</View>
}
