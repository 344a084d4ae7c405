import Taro from '@tarojs/taro'
import { linkParameters } from '../../link'
import { openPage } from '../../open-page'
import { say } from '../../ui/toast'

/** Scans the code at the entrance and opens the check-in. */
export async function scanToCheckIn(): Promise<void> {
  const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
  if (!scanned) return
  const { id, code } = linkParameters(scanned.result)
  if (id && code) openPage('activity/check-in', { id, code })
  else say('这不是活动签到码，请扫现场屏幕上的码')
}
