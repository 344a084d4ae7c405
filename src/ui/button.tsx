import { Button as NativeButton, Text } from '@tarojs/components'
import styles from './button.module.scss'
import { Icon, type IconName } from './icon'
import { semantics } from './semantics'

interface ButtonProps {
  label: string
  onTap: () => void
  kind?: 'primary' | 'plain'
  icon?: IconName
  /** Work is under way: the button shows it and takes no second tap. */
  busy?: boolean
}

/** A button as wide as its place, at least one target high. */
export function Button({ label, onTap, kind = 'primary', icon, busy = false }: ButtonProps) {
  const className = [styles.button, kind === 'primary' && styles.primary, busy && styles.busy]
    .filter(Boolean)
    .join(' ')
  return (
    <NativeButton
      className={className}
      onClick={busy ? undefined : () => onTap()}
      {...(busy && { disabled: true })}
      {...semantics('button', { label })}
    >
      {icon && <Icon name={icon} />}
      <Text>{busy ? '请稍候…' : label}</Text>
    </NativeButton>
  )
}
