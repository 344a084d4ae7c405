import type { Recording } from './recording'

/** What browsers record, best first: what every phone can play, then the rest. */
const FORMATS = [
  ['audio/mp4', 'm4a'],
  ['audio/webm', 'webm'],
  ['audio/ogg', 'ogg'],
] as const

const format =
  typeof MediaRecorder === 'undefined'
    ? undefined
    : FORMATS.find(([type]) => MediaRecorder.isTypeSupported(type))

/** True where this browser can record at all. */
export const canRecord = !!format && !!navigator.mediaDevices?.getUserMedia

/** Records until `stop` is called or the time is over; `undefined` when it may not or cannot. Gives `stop`. */
export function record(
  mostSeconds: number,
  onEnd: (recording: Recording | undefined) => void,
): { stop: () => void } {
  let stop = () => onEnd(undefined)
  void navigator.mediaDevices.getUserMedia({ audio: true }).then(
    (stream) => {
      stop = begin(stream, mostSeconds, onEnd)
    },
    () => onEnd(undefined),
  )
  return { stop: () => stop() }
}

function begin(stream: MediaStream, mostSeconds: number, onEnd: (recording: Recording) => void): () => void {
  const [type, ending] = format ?? FORMATS[0]
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 48_000 })
  const parts: Blob[] = []
  const began = Date.now()
  const timer = setTimeout(() => recorder.stop(), mostSeconds * 1000)
  recorder.ondataavailable = ({ data }) => parts.push(data)
  recorder.onstop = () => {
    clearTimeout(timer)
    for (const track of stream.getTracks()) track.stop()
    const seconds = Math.min(mostSeconds, Math.max(1, Math.round((Date.now() - began) / 1000)))
    onEnd({ path: URL.createObjectURL(new Blob(parts, { type })), ending, seconds })
  }
  recorder.start()
  return () => recorder.state !== 'inactive' && recorder.stop()
}
