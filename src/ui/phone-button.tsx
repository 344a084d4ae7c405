import { Button as NativeButton, Text } from '@tarojs/components'
import styles from './button.module.scss'
import { semantics } from './semantics'
import { say } from './toast'

interface PhoneButtonProps {
  label: string
  kind?: 'primary' | 'plain'
  busy?: boolean
  /** WeChat's code for the owner's number; only WeChat's server can read it. */
  onCode: (code: string) => void
}

/**
 * WeChat's own button that asks its owner whether the page may know his mobile number. In a browser nobody
 * vouches for a number but who stands for WeChat there: the local cloud's sign-in bar.
 */
export function PhoneButton({ label, kind = 'primary', busy = false, onCode }: PhoneButtonProps) {
  const className = [styles.button, kind === 'primary' && styles.primary, busy && styles.busy]
    .filter(Boolean)
    .join(' ')
  const asks = process.env.TARO_ENV === 'h5' ? { onClick: () => askBrowser(onCode) } : inWeChat(onCode)
  return (
    <NativeButton
      className={className}
      {...(busy ? { disabled: true } : asks)}
      {...semantics('button', { label })}
    >
      <Text>{busy ? '请稍候…' : label}</Text>
    </NativeButton>
  )
}

function inWeChat(onCode: (code: string) => void) {
  return {
    openType: 'getPhoneNumber' as const,
    onGetPhoneNumber({ detail }: { detail: { code?: string } }) {
      if (detail.code) onCode(detail.code)
      else say('没有取得手机号，需要绑定时请再点一次')
    },
  }
}

function askBrowser(onCode: (code: string) => void): void {
  const asked = new CustomEvent('wechat:phone-number', { cancelable: true, detail: { answer: onCode } })
  const isNobodyThere = dispatchEvent(asked)
  if (isNobodyThere) say('请在微信里打开“云社区”小程序绑定手机号')
}
