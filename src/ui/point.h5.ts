import { gcj02Of } from '../../cloudfunctions/division/gcj02'
import type { Point } from '../../cloudfunctions/division/point'

export const POINT_WORDS = '用我现在的位置'

/** Where the browser says it is, as maps of China show it. Fails when it may not or cannot tell. */
export function choosePoint(): Promise<Point | undefined> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'))
    const options = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 }
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(gcj02Of(coords)), reject, options)
  })
}
