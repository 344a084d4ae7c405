import { View } from '@tarojs/components'
import styles from './chips.module.scss'
import { semantics } from './semantics'

interface ChipsProps<T extends string> {
  /** Value and label of each choice. */
  choices: readonly (readonly [value: T, label: string])[]
  chosen?: T
  onChoose: (value: T) => void
  label: string
}

/** One choice out of a few, all of them in sight. */
export function Chips<T extends string>({ choices, chosen, onChoose, label }: ChipsProps<T>) {
  const stop = chosen ?? choices[0]?.[0]
  return (
    <View className={styles.chips} {...semantics('radiogroup', { label })}>
      {choices.map(([value, name]) => (
        <View
          key={value}
          className={`${styles.chip} ${value === chosen ? styles.chosen : ''}`}
          {...semantics('radio', { checked: value === chosen, tabStop: value === stop })}
          onClick={() => onChoose(value)}
        >
          {value === chosen && <View className={styles.tick}>✓</View>}
          {name}
        </View>
      ))}
    </View>
  )
}
