import { View } from '@tarojs/components'
import type { DueTag as Due } from '../../cloudfunctions/calendar/due-tag'
import { Icon } from '../ui/icon'
import styles from './due-tag.module.scss'

/** A deadline in words, with colour and icon saying the same. */
export function DueTag({ due: { words, tone } }: { due: Due }) {
  return (
    <View className={`${styles.tag} ${styles[tone] ?? ''}`}>
      <Icon name={tone === 'late' ? 'alert' : 'clock'} />
      {words}
    </View>
  )
}
