import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import styles from './card.module.scss'
import { semantics } from './semantics'

interface CardProps {
  open?: () => void
}

/** A white sheet; a tap opens what it tells of. */
export function Card({ open, children }: PropsWithChildren<CardProps>) {
  return (
    <View className={styles.card} {...(open && { onClick: open, ...semantics('button') })}>
      {children}
    </View>
  )
}

/** A white sheet of rows. */
export function Rows({ children }: PropsWithChildren) {
  return <View className={`${styles.card} ${styles.rows}`}>{children}</View>
}

interface RowProps {
  title: string
  detail?: string
  lead?: ReactNode
  open?: () => void
}

/** One line of a list: a title, a word on it, and where it leads. */
export function Row({ title, detail, lead, open }: RowProps) {
  return (
    <View className={styles.row} {...(open && { onClick: open, ...semantics('button') })}>
      {lead}
      <View className={styles.rowText}>
        <Text className={styles.rowTitle}>{title}</Text>
        {detail && <Text className={styles.rowDetail}>{detail}</Text>}
      </View>
      {open && <Text className={styles.arrow}>›</Text>}
    </View>
  )
}
