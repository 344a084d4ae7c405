import { useState } from 'react'
import type { Hours } from '../../../cloudfunctions/platform/hours'
import { timeWords } from '../../../cloudfunctions/platform/hours'
import { TimePick } from '../../ui/day-field'
import { Field } from '../../ui/field'

interface HoursFieldProps {
  value: Hours
  onChange: (value: Hours) => void
  error?: string
}

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
      <TimePick label='上班' value={timeWords(hours.from)} onChange={(minute) => write({ from: minute })} />
      <TimePick label='下班' value={timeWords(hours.until)} onChange={(minute) => write({ until: minute })} />
    </Field>
  )
}
