import { View } from '@tarojs/components'
import { beijingDay, beijingTime } from '../../cloudfunctions/platform/day'
import { Chips } from './chips'
import { instantOf } from './dates'
import { Field } from './field'
import styles from './field.module.scss'
import { Wheel } from './wheel'

interface DateFieldProps {
  label: string
  /** `2026-11-22`; empty until it is chosen. */
  value: string
  onChange: (day: string) => void
  error?: string
  /** The days most people mean, in one tap. */
  quick?: readonly (readonly [day: string, label: string])[]
  first?: string
  last?: string
  /** The times of that day it is about: `09:30`. */
  times?: readonly Time[]
}

interface Time {
  label: string
  value: string
  onChange: (time: string) => void
}

/** A day: a likely one in a tap, any other from the calendar; with the times of that day where they matter. */
export function DateField({ label, value, error, quick, times, ...rest }: DateFieldProps) {
  return (
    <Field label={label} error={error}>
      {quick && <Chips label={label} choices={quick} chosen={value} onChoose={rest.onChange} />}
      <Wheel mode='date' label={label} value={value} wrong={!!error} {...rest} />
      {times && <Times times={times} wrong={!!error} />}
    </Field>
  )
}

/** Times of day beside each other. */
export function Times({ times, wrong }: { times: readonly Time[]; wrong: boolean }) {
  return (
    <View className={styles.times}>
      {times.map((time) => (
        <View key={time.label} className={styles.time}>
          {times.length > 1 && time.label}
          <Wheel mode='time' wrong={wrong} {...time} />
        </View>
      ))}
    </View>
  )
}

interface WhenFieldProps {
  label: string
  /** Milliseconds since 1970. */
  value: number
  onChange: (value: number) => void
  error?: string
}

/** A day and its time as an instant, Beijing time. */
export function WhenField({ label, value, onChange, error }: WhenFieldProps) {
  const [day, time] = [beijingDay(value), beijingTime(value)]
  return (
    <DateField
      label={label}
      value={day}
      onChange={(next) => next && onChange(instantOf(next, time))}
      error={error}
      times={[
        { label: `${label}，几点`, value: time, onChange: (next) => next && onChange(instantOf(day, next)) },
      ]}
    />
  )
}
