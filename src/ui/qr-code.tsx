import { View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import styles from './qr-code.module.scss'
import { semantics } from './semantics'

interface QrCodeProps {
  text: string
  /** What it is, for who does not see it. */
  label: string
  large?: boolean
}

/** A QR code, dark on light in either theme: scanners want it so. */
export function QrCode({ text, label, large = false }: QrCodeProps) {
  const picture = `url("data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2 }))}")`
  return (
    <View
      className={`${styles.code} ${large ? styles.large : ''}`}
      style={{ backgroundImage: picture }}
      {...semantics('img', { label })}
    />
  )
}
