import { Text, View } from '@tarojs/components'
import { Button } from './button'
import styles from './confirm-sheet.module.scss'
import { decoration, semantics } from './semantics'

interface ConfirmSheetProps {
  title: string
  /** What will happen, to whom. */
  sentence: string
  /** The verb: `发布`, `删除`. */
  confirm: string
  busy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** A sheet from below that asks once more before what cannot be taken back. */
export function ConfirmSheet({ title, sentence, confirm, busy, onConfirm, onCancel }: ConfirmSheetProps) {
  return (
    <View className={styles.layer} catchMove {...semantics('dialog', { label: title })}>
      <View className={styles.veil} onClick={onCancel} {...decoration} />
      <View className={styles.sheet}>
        <Text className={styles.title}>{title}</Text>
        <Text className={styles.sentence}>{sentence}</Text>
        <View className={styles.buttons}>
          <Button label={confirm} onTap={onConfirm} busy={busy} />
          <Button kind='plain' label='再想想' onTap={onCancel} />
        </View>
      </View>
    </View>
  )
}
