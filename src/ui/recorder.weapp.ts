import Taro from '@tarojs/taro'
import type { Recording } from './recording'

/** True where this phone can record at all. */
export const canRecord = true

/** Records until `stop` is called or the time is over; `undefined` when it may not or cannot. Gives `stop`. */
export function record(
  mostSeconds: number,
  onEnd: (recording: Recording | undefined) => void,
): { stop: () => void } {
  const recorder = Taro.getRecorderManager()
  recorder.onStop(({ tempFilePath, duration }) => {
    onEnd({ path: tempFilePath, ending: 'mp3', seconds: Math.max(1, Math.round(duration / 1000)) })
  })
  recorder.onError(() => onEnd(undefined))
  recorder.start({
    duration: mostSeconds * 1000,
    format: 'mp3',
    numberOfChannels: 1,
    sampleRate: 16_000,
    encodeBitRate: 48_000,
  })
  return { stop: () => recorder.stop() }
}
