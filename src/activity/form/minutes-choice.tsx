import { ChoiceField } from '../../ui/choice-field'

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
    <ChoiceField
      label={label}
      choices={all}
      value={String(value)}
      onChange={(minutes) => onChange(Number(minutes))}
    />
  )
}
