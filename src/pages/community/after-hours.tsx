import { Text, View } from '@tarojs/components'
import type { ContactCard as Contact } from '../../../cloudfunctions/contact/card'
import { call } from '../../ui/call'
import { Icon } from '../../ui/icon'
import { semantics } from '../../ui/semantics'
import styles from './index.module.scss'

/** Outside office hours the page says so and offers the duty desk, one tap away. */
export function AfterHours({ hours, desk }: { hours: string; desk: Contact | undefined }) {
  return (
    <View className={styles.closed}>
      <Text className={styles.closedText}>现在不是办公时间（{hours}）。急事请打社区值班室</Text>
      {desk && (
        <View
          className={styles.closedCall}
          {...semantics('button', { label: '打电话给社区值班室' })}
          onClick={() => call(desk.phone)}
        >
          <Icon name='phone' />
        </View>
      )}
    </View>
  )
}
