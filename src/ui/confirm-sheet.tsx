import { Text } from '@tarojs/components'
import { Button } from './button'
import { Sheet, SheetButtons } from './sheet'
import styles from './sheet.module.scss'

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
    <Sheet title={title} onCancel={onCancel}>
      <Text className={styles.sentence}>{sentence}</Text>
      <SheetButtons>
        <Button label={confirm} onTap={onConfirm} busy={busy} />
        <Button kind='plain' label='再想想' onTap={onCancel} />
      </SheetButtons>
    </Sheet>
  )
}
