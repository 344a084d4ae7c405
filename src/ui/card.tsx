import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import styles from './card.module.scss'
import { decoration, semantics } from './semantics'

interface CardProps {
  open?: () => void
  /** One of a list of which one is open beside it: whether it is this one. */
  selected?: boolean
  tabStop?: boolean
}

/** A white sheet; a tap opens what it tells of. */
export function Card({ open, selected, tabStop, children }: PropsWithChildren<CardProps>) {
  const meaning =
    selected === undefined ? semantics('button') : semantics('option', { checked: selected, tabStop })
  return (
    <View
      className={`${styles.card} ${selected ? styles.selected : ''}`}
      {...(open && { onClick: open, ...meaning })}
    >
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
      {open && (
        <Text className={styles.arrow} {...decoration}>
          ›
        </Text>
      )}
    </View>
  )
}

interface SwitchRowProps {
  title: string
  detail: string
  on: boolean
  onChange: (on: boolean) => void
}

/** One line that is on or off, in words as well as in shape. */
export function SwitchRow({ title, detail, on, onChange }: SwitchRowProps) {
  return (
    <View
      className={styles.row}
      {...semantics('switch', { label: title, checked: on })}
      onClick={() => onChange(!on)}
    >
      <View className={styles.rowText}>
        <Text className={styles.rowTitle}>{title}</Text>
        <Text className={styles.rowDetail}>{detail}</Text>
      </View>
      <Text className={styles.state}>{on ? '已开' : '已关'}</Text>
      <View className={`${styles.switch} ${on ? styles.on : ''}`}>
        <View className={styles.knob} />
      </View>
    </View>
  )
}
