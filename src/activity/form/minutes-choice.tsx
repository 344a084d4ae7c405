import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'

interface MinutesChoiceProps {
  label: string
  choices: readonly (readonly [minutes: number, label: string])[]
  value: number
  onChange: (minutes: number) => void
}

/** One of a few lengths of time; another one that is set already stays to be chosen. */
export function MinutesChoice({ label, choices, value, onChange }: MinutesChoiceProps) {
  const own = choices.some(([minutes]) => minutes === value) ? [] : [[value, `${value} 分钟`] as const]
  const all = [...choices, ...own].map(([minutes, name]) => [String(minutes), name] as const)
  return (
    <Field label={label}>
      <Chips
        label={label}
        choices={all}
        chosen={String(value)}
        onChoose={(minutes) => onChange(Number(minutes))}
      />
    </Field>
  )
}
