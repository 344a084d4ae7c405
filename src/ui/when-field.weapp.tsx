import { Picker, View } from '@tarojs/components'
import { Field } from './field'
import styles from './field.module.scss'
import { semantics } from './semantics'
import type { WhenFieldProps } from './when'
import { dayPart, instantOf, timePart } from './when'

/** A day and a time, each chosen from WeChat's wheels. */
export function WhenField({ label, value, onChange, error }: WhenFieldProps) {
  const [day, time] = [dayPart(value), timePart(value)]
  return (
    <Field label={label} error={error}>
      <Picker
        mode='date'
        value={day}
        onChange={({ detail }) => onChange(instantOf(String(detail.value), time))}
      >
        <View className={styles.picked} {...semantics('button', { label: `${label}：日期 ${day}` })}>
          {day}
        </View>
      </Picker>
      <Picker
        mode='time'
        value={time}
        onChange={({ detail }) => onChange(instantOf(day, String(detail.value)))}
      >
        <View className={styles.picked} {...semantics('button', { label: `${label}：时间 ${time}` })}>
          {time}
        </View>
      </Picker>
    </Field>
  )
}
