import { View } from '@tarojs/components'
import styles from './chips.module.scss'
import { semantics } from './semantics'

interface TickChipsProps<T extends string> {
  choices: readonly (readonly [value: T, label: string])[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

/** Any of a few choices, all of them in sight. */
export function TickChips<T extends string>({ choices, chosen, onChange }: TickChipsProps<T>) {
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <View className={styles.chips}>
      {choices.map(([value, label]) => (
        <View
          key={value}
          className={`${styles.chip} ${chosen.includes(value) ? styles.chosen : ''}`}
          {...semantics('checkbox', { label, checked: chosen.includes(value) })}
          onClick={() => toggle(value)}
        >
          {chosen.includes(value) && <View className={styles.tick}>✓</View>}
          {label}
        </View>
      ))}
    </View>
  )
}
