import { useState } from 'react'
import type { Hours } from '../../../cloudfunctions/platform/hours'
import { timeWords } from '../../../cloudfunctions/platform/hours'
import { Times } from '../../ui/date-field'
import { minuteOf } from '../../ui/dates'
import { Field } from '../../ui/field'

interface HoursFieldProps {
  value: Hours
  onChange: (value: Hours) => void
  error?: string
}

const NAMES = { from: '上班', until: '下班' }

/** When the working day of the desks begins and ends. */
export function HoursField({ value, onChange, error }: HoursFieldProps) {
  const [hours, setHours] = useState(value)
  const write = (change: Partial<Hours>) => {
    const next = { ...hours, ...change }
    setHours(next)
    onChange(next)
  }
  return (
    <Field label='工作日的上班时间' error={error}>
      <Times
        wrong={!!error}
        times={(['from', 'until'] as const).map((end) => ({
          label: NAMES[end],
          value: timeWords(hours[end]).padStart(5, '0'),
          onChange: (time) => time && write({ [end]: minuteOf(time) }),
        }))}
      />
    </Field>
  )
}
