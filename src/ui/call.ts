import Taro from '@tarojs/taro'

/** Rings a duty phone: WeChat's own dialling, `tel:` in a browser. Changing one's mind is no error. */
export function call(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}
