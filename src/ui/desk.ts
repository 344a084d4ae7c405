import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** From this width on (px) a page may show two things side by side. */
const DESK = 900

/** True on a desk: wide enough for a list with the open item beside it. */
export function useDesk(): boolean {
  return useSyncExternalStore(listen, () => Taro.getWindowInfo().windowWidth >= DESK)
}

function listen(listener: () => void) {
  const onResize = () => listener()
  Taro.onWindowResize(onResize)
  return () => Taro.offWindowResize(onResize)
}
