import { useState } from 'react'
import { TextField } from '../../ui/field'

/** What people write the number in; minutes are written in hours. */
const WRITTEN: Record<string, { unit: string; factor: number }> = {
  workingDays: { unit: '个工作日', factor: 1 },
  calendarDays: { unit: '天', factor: 1 },
  minutes: { unit: '小时', factor: 60 },
}

interface NumberFieldProps {
  name: string
  unit: string
  value: number
  onChange: (value: number | undefined) => void
  error?: string
}

/** A number with the unit people think in: `受理期限（个工作日）`, `服务时长目标（小时）`. */
export function NumberField({ name, unit, value, onChange, error }: NumberFieldProps) {
  const { unit: words, factor } = WRITTEN[unit] ?? { unit: '', factor: 1 }
  const [text, setText] = useState(String(value / factor))
  const write = (next: string) => {
    setText(next)
    const number = Number(next) * factor
    onChange(next.trim() && Number.isFinite(number) ? number : undefined)
  }
  const label = words ? `${name}（${words}）` : name
  return <TextField label={label} value={text} onChange={write} most={6} error={error} />
}
