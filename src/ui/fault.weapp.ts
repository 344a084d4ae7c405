import Taro from '@tarojs/taro'

/** Leaves room above for the field that the fault is told of. */
const ROOM_ABOVE = -160

/** Brings the first fault of the page into view. */
export function showFirstFault(): void {
  // Where nothing is found there is nothing to show, which WeChat calls a failure.
  Taro.pageScrollTo({ selector: '.fault', offsetTop: ROOM_ABOVE }).catch(() => undefined)
}
