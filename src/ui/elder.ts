import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const KEY = 'elder'

/** From this WeChat font size on (1 is standard) someone is shown the elder view without asking for it. */
const LARGE_FONT = 1.3

const listeners = new Set<() => void>()

let fontScale = fontScaleOfWeChat()

// The font setting may change while the app is in the background.
Taro.onAppShow?.(() => {
  fontScale = fontScaleOfWeChat()
  tell()
})

/** True in the elder view 长辈版: as he has chosen it here, else as large as his WeChat is set. */
export function isElder(): boolean {
  const choice = Taro.getStorageSync<'on' | 'off' | ''>(KEY)
  return choice ? choice === 'on' : fontScale >= LARGE_FONT
}

/** Chooses the elder view or the standard one on this phone. */
export function chooseElder(on: boolean): void {
  Taro.setStorageSync(KEY, on ? 'on' : 'off')
  tell()
}

/** Calls back whenever the view changes; gives what ends that. */
export function onElderChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether to draw the elder view, kept up to date on every open page. */
export function useElder(): boolean {
  return useSyncExternalStore(onElderChange, isElder)
}

/** Tells every open page to look again. */
export function tell(): void {
  for (const listener of listeners) listener()
}

/** Browsers and older WeChats do not tell one. */
function fontScaleOfWeChat(): number {
  // Newer than Taro's types.
  const info = Taro.getAppBaseInfo?.() as { fontSizeScaleFactor?: number } | undefined
  return info?.fontSizeScaleFactor ?? 1
}
