import Taro from '@tarojs/taro'
import { say } from './toast'

/**
 * Rings a duty phone: WeChat's own dialling, `tel:` in a browser. Changing one's mind is no error; where
 * nothing can dial (WeChat on a computer), the number is told.
 */
export function call(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(({ errMsg = '' }: { errMsg?: string }) => {
    if (!/cancel/.test(errMsg)) say(`请拨打 ${phone}`)
  })
}
