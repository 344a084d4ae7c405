import { Picker, View } from '@tarojs/components'
import { dayName, wholeDayName } from './dates'
import styles from './day-field.module.scss'
import { Field } from './field'
import { semantics } from './semantics'

interface DayFieldProps {
  label: string
  /** `2026-11-22`. */
  value: string
  onChange: (day: string) => void
  earliest?: string
  error?: string
}

/** A day, chosen with the phone's own wheel. */
export function DayField({ label, value, onChange, earliest, error }: DayFieldProps) {
  return (
    <Field label={label} error={error}>
      <Picker
        mode='date'
        value={value}
        start={earliest}
        onChange={({ detail }) => onChange(String(detail.value))}
      >
        <View className={styles.pick} {...semantics('button', { label: `${label}：${dayName(value)}` })}>
          {wholeDayName(value)}
        </View>
      </Picker>
    </Field>
  )
}

interface TimePickProps {
  label: string
  /** `8:30`. */
  value: string
  /** Minutes since midnight. */
  onChange: (minute: number) => void
}

/** A time of day, chosen with the phone's own wheel. */
export function TimePick({ label, value, onChange }: TimePickProps) {
  const choose = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    onChange(hour * 60 + minute)
  }
  return (
    <Picker
      mode='time'
      value={value.padStart(5, '0')}
      onChange={({ detail }) => choose(String(detail.value))}
    >
      <View className={styles.pick} {...semantics('button', { label: `${label}：${value}` })}>
        {label} {value}
      </View>
    </Picker>
  )
}
