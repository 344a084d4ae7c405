import { Picker, View } from '@tarojs/components'
import { Chips } from './chips'
import styles from './date-field.module.scss'
import { dayName } from './dates'
import { Field } from './field'
import { semantics } from './semantics'

interface DateFieldProps {
  label: string
  /** `2026-11-22` */
  value: string
  onChange: (day: string) => void
  /** The days most people mean, in one tap. */
  quick: readonly (readonly [day: string, label: string])[]
  first: string
  last: string
  error?: string
}

/** A day: one of the likely ones in a tap, any other from the calendar. */
export function DateField({ label, value, onChange, quick, first, last, error }: DateFieldProps) {
  return (
    <Field label={`${label}：${dayName(value)}`} error={error}>
      <Chips label={label} choices={quick} chosen={value} onChoose={onChange} />
      <Picker
        mode='date'
        value={value}
        start={first}
        end={last}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <View className={styles.other} {...semantics('button', { label: `${label}，选其他日期` })}>
          选其他日期 ›
        </View>
      </Picker>
    </Field>
  )
}
