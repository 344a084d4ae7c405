import { Text, View } from '@tarojs/components'
import type { MatterSummary } from '../../cloudfunctions/feedback/summary'
import { openPage } from '../open-page'
import { Card } from './card'
import { dayOf } from './dates'
import { DueTag } from './due-tag'
import styles from './matter-card.module.scss'

interface MatterCardProps {
  matter: MatterSummary
  /** Opens it beside the list instead of on a page of its own. */
  open?: () => void
  selected?: boolean
  tabStop?: boolean
}

/** A matter as lists show it; a tap opens it. */
export function MatterCard({ matter, open, selected, tabStop }: MatterCardProps) {
  return (
    <Card
      open={open ?? (() => openPage('feedback/detail', { id: matter.id }))}
      selected={selected}
      tabStop={tabStop}
    >
      <View className={styles.head}>
        <Text className={styles.category}>{matter.category}</Text>
        {matter.due && <DueTag due={matter.due} />}
        <Text className={styles.step}>{matter.stepName}</Text>
      </View>
      <Text className={styles.text}>{matter.excerpt}</Text>
      <Text className={styles.detail}>
        {matter.placeLabel} · {dayOf(matter.filedAt)}
        {matter.weight && ` · ${matter.weight} 位居民遇到`}
      </Text>
    </Card>
  )
}
