import type { SystemInfo } from '../logic/contract'
import type { Program } from '../program'
import { type DeviceState, NAVIGATION_BAR, TAB_BAR } from '../state'

/** px at WeChat's standard setting. */
const STANDARD_FONT = 16

/** What this phone says about itself. */
export function systemInfo({ width, height, fontScale, dark }: DeviceState, { config }: Program): SystemInfo {
  const bars = NAVIGATION_BAR + (config.tabBar ? TAB_BAR : 0)
  return {
    ...{ SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN' },
    ...{ platform: 'android', system: 'Android 14', brand: 'device', model: 'device' },
    ...{ pixelRatio: 2, screenWidth: width, screenHeight: height, statusBarHeight: 0 },
    ...{ windowWidth: width, windowHeight: height - bars },
    ...{ fontSizeSetting: STANDARD_FONT * fontScale, fontSizeScaleFactor: fontScale },
    ...(config.darkmode && { theme: dark ? 'dark' : 'light' }),
    safeArea: { left: 0, top: 0, right: width, bottom: height, width, height },
  }
}
