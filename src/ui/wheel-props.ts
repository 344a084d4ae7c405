/** A day `2026-11-22` or a time `09:30` that is chosen; empty until it is. */
export interface WheelProps {
  mode: 'date' | 'time'
  /** What a screen reader calls it. */
  label: string
  value: string
  onChange: (value: string) => void
  first?: string
  last?: string
  wrong: boolean
}
