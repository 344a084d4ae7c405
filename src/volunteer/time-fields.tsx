import { View } from '@tarojs/components'
import { hoursInWords } from '../../cloudfunctions/volunteer/volunteer'
import { TextField } from '../ui/field'
import { instantsOf, type SaidTime } from './said-time'
import styles from './volunteer.module.scss'

interface TimeFieldsProps {
  value: SaidTime
  onChange: (value: SaidTime) => void
  /** The form has been tried: what cannot be read is told. */
  tried: boolean
}

/** A day, a beginning and an end, written as people write them; below it what was understood. */
export function TimeFields({ value, onChange, tried }: TimeFieldsProps) {
  const span = instantsOf(value)
  const error = tried && !span ? '请按示例填写日期和起止时间' : undefined
  return (
    <>
      <TextField
        label='日期'
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        most={12}
        placeholder='如：11-22'
        error={error}
      />
      <View className={styles.two}>
        <View className={styles.half}>
          <TextField
            label='开始时间'
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
            most={6}
            placeholder='如：9:00'
          />
        </View>
        <View className={styles.half}>
          <TextField
            label='结束时间'
            value={value.until}
            onChange={(until) => onChange({ ...value, until })}
            most={6}
            placeholder='如：11:30'
          />
        </View>
      </View>
      {span && (
        <View className={styles.quiet}>
          共 {hoursInWords((span.until - span.from) / 60_000)}，不含路上时间
        </View>
      )}
    </>
  )
}
