import { View } from '@tarojs/components'
import type { DueTag as Due } from '../../cloudfunctions/feedback/due-tag'
import styles from './due-tag.module.scss'
import { Icon } from './icon'

/** A deadline in words, with colour and icon saying the same. */
export function DueTag({ due: { words, tone } }: { due: Due }) {
  return (
    <View className={`${styles.tag} ${styles[tone] ?? ''}`}>
      <Icon name={tone === 'late' ? 'alert' : 'clock'} />
      {words}
    </View>
  )
}
