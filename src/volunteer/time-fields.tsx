import { View } from '@tarojs/components'
import { hoursInWords } from '../../cloudfunctions/volunteer/volunteer'
import { DateField } from '../ui/date-field'
import { instantsOf, lacksTime, type SaidTime } from './said-time'
import styles from './volunteer.module.scss'

interface TimeFieldsProps {
  value: SaidTime
  onChange: (value: SaidTime) => void
  error?: string
}

/** A day, a beginning and an end; below it how long that is. */
export function TimeFields({ value, onChange, error }: TimeFieldsProps) {
  const time = (name: 'from' | 'until', label: string) => ({
    label,
    value: value[name],
    onChange: (next: string) => onChange({ ...value, [name]: next }),
  })
  const { from, until } = lacksTime(value) ? { from: 0, until: 0 } : instantsOf(value)
  return (
    <>
      <DateField
        label='日期'
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={error}
        times={[time('from', '开始时间'), time('until', '结束时间')]}
      />
      {until > 0 && (
        <View className={styles.quiet}>共 {hoursInWords((until - from) / 60_000)}，不含路上时间</View>
      )}
    </>
  )
}
