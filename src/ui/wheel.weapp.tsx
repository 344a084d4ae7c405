import { Picker, View } from '@tarojs/components'
import { dayName } from './dates'
import styles from './field.module.scss'
import { semantics } from './semantics'
import type { WheelProps } from './wheel-props'

/** WeChat's own wheel for a day or a time. */
export function Wheel({ mode, label, value, onChange, first, last, wrong }: WheelProps) {
  const shown = mode === 'date' && value ? dayName(value) : value
  return (
    <Picker
      className={styles.wheel}
      mode={mode}
      value={value}
      start={first}
      end={last}
      onChange={({ detail }) => onChange(String(detail.value))}
    >
      <View
        className={`${styles.box} ${styles.line} ${styles.picked} ${wrong ? styles.wrong : ''}`}
        {...semantics('button', { label: `${label}：${shown}` })}
      >
        {shown || '请选择'}
      </View>
    </Picker>
  )
}
