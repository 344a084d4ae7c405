import styles from './field.module.scss'
import type { WheelProps } from './wheel-props'

/** The browser's own field for a day or a time: typed at a desk, chosen on a phone. */
export function Wheel({ mode, label, value, onChange, first, last, wrong }: WheelProps) {
  return (
    <input
      className={`${styles.box} ${styles.line} ${styles.wheel} ${wrong ? styles.wrong : ''}`}
      type={mode}
      aria-label={label}
      value={value}
      min={first}
      max={last}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
