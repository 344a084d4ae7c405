import { View } from '@tarojs/components'
import type { Category } from '../../cloudfunctions/feedback/feedback'
import styles from './icon.module.scss'
import { decoration } from './semantics'

export type IconName = Category | 'phone' | 'camera' | 'clock' | 'alert' | 'place' | 'desk' | 'voice'

/** A line icon in the colour and size of the text beside it; says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`${styles.icon} ${styles[name]}`} {...decoration} />
}
