import { Field } from './field'
import styles from './field.module.scss'
import { dayPart, instantOf, timePart, type WhenFieldProps } from './when'

/** A day and a time in the browser's own field: typed at a desk, chosen on a phone. */
export function WhenField({ label, value, onChange, error }: WhenFieldProps) {
  return (
    <Field label={label} error={error}>
      <input
        className={`${styles.box} ${styles.line}`}
        type='datetime-local'
        aria-label={label}
        value={`${dayPart(value)}T${timePart(value)}`}
        onChange={({ target }) => {
          const [day = '', time = ''] = target.value.split('T')
          if (day && time) onChange(instantOf(day, time))
        }}
      />
    </Field>
  )
}
