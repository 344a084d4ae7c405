import { Chips } from './chips'
import { Field } from './field'

interface ChoiceFieldProps<T extends string> {
  label: string
  choices: readonly (readonly [value: T, label: string])[]
  value: T | undefined
  onChange: (value: T) => void
  error?: string
  hint?: string
}

/** One choice out of a few, as a part of a form. */
export function ChoiceField<T extends string>({
  label,
  choices,
  value,
  onChange,
  error,
  hint,
}: ChoiceFieldProps<T>) {
  return (
    <Field label={label} error={error} hint={hint}>
      <Chips label={label} choices={choices} chosen={value} onChoose={onChange} />
    </Field>
  )
}
