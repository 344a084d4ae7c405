import { Text, View } from '@tarojs/components'
import type { DueTag as Due } from '../../cloudfunctions/calendar/due-tag'
import { Card } from '../ui/card'
import styles from './case-card.module.scss'
import { DueTag } from './due-tag'

interface CaseCardProps {
  title: string
  text: string
  /** Where, since when. */
  detail: string
  stepName: string
  due?: Due
  open: () => void
  /** One of a list of which one is open beside it: whether it is this one. */
  selected?: boolean
  tabStop?: boolean
}

/** A case as lists show it, whatever it is about; a tap opens it. */
export function CaseCard({ title, text, detail, stepName, due, open, selected, tabStop }: CaseCardProps) {
  return (
    <Card open={open} selected={selected} tabStop={tabStop}>
      <View className={styles.head}>
        <Text className={styles.title}>{title}</Text>
        {due && <DueTag due={due} />}
        <Text className={styles.step}>{stepName}</Text>
      </View>
      <Text className={styles.text}>{text}</Text>
      <Text className={styles.detail}>{detail}</Text>
    </Card>
  )
}
