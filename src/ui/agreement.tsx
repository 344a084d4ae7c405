import { Text, View } from '@tarojs/components'
import styles from './agreement.module.scss'
import { semantics } from './semantics'

interface AgreementProps {
  /** What a screen reader calls it. */
  label: string
  /** What one agrees to, in full. */
  words: string
  agreed: boolean
  onChange: (agreed: boolean) => void
  error?: string
}

/** A box to tick, with what it means beside it: nothing is agreed to before it is read. */
export function Agreement({ label, words, agreed, onChange, error }: AgreementProps) {
  return (
    <>
      <View
        className={styles.agreement}
        {...semantics('checkbox', { label, checked: agreed })}
        onClick={() => onChange(!agreed)}
      >
        <View className={`${styles.box} ${agreed ? styles.checked : ''}`}>{agreed ? '✓' : ''}</View>
        <Text className={styles.words}>{words}</Text>
      </View>
      {error && (
        <Text className={`${styles.error} fault`} {...semantics('alert')}>
          {error}
        </Text>
      )}
    </>
  )
}
