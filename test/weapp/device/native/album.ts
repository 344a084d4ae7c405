import type { DeviceState } from '../state'
import { ApiFailure, type NativeApis } from './native'
import { allowed } from './permissions'

export interface Photo {
  name: string
  buffer: Buffer
}

/** What a recording begins with: an MP3 with tags. */
const SAID = Buffer.concat([Buffer.from('ID3\u0004\u0000', 'latin1'), Buffer.alloc(2048)])

/** The phone's pictures, its microphone, and the files the mini-program made of them. */
export class Album {
  /** What the person will choose next; without any he changes his mind. */
  readonly toChoose: Photo[] = []
  private readonly files = new Map<string, Buffer>()
  private made = 0
  private recording: number | undefined

  constructor(
    private readonly state: DeviceState,
    /** What the mini-program has saved; it outlasts the app. */
    private readonly saved: Map<string, Buffer> = new Map(),
  ) {}

  /** The bytes of a file of this mini-program, `wxfile://tmp_1.png`. */
  read(filePath: string): Buffer | undefined {
    return this.files.get(filePath) ?? this.saved.get(filePath)
  }

  apis(): NativeApis {
    return {
      chooseMedia: ({ count = 9, mediaType = ['image', 'video'] }) => {
        allowed(this.state, 'photos')
        if (!(mediaType as string[]).includes('image'))
          throw new ApiFailure('videos are not known to this device')
        const chosen = this.toChoose.splice(0, Number(count))
        if (chosen.length === 0) throw new ApiFailure('cancel')
        return { type: 'image', tempFiles: chosen.map((photo) => this.keep(photo)) }
      },
      'files.saveFile': ({ tempFilePath }) => {
        const file = this.files.get(String(tempFilePath))
        if (!file) throw new ApiFailure(`tempFilePath file not exist: ${tempFilePath}`)
        const ending = String(tempFilePath).slice(String(tempFilePath).lastIndexOf('.'))
        const savedFilePath = `wxfile://store_${crypto.randomUUID()}${ending}`
        this.files.delete(String(tempFilePath))
        this.saved.set(savedFilePath, file)
        return { savedFilePath }
      },
      'files.removeSavedFile': ({ filePath }) => {
        if (!this.saved.delete(String(filePath))) throw new ApiFailure('file not exist')
      },
      'recorder.start': ({ format }) => {
        allowed(this.state, 'microphone')
        if (format !== 'mp3') throw new ApiFailure(`format ${format} is not known to this device`)
        this.recording = Date.now()
      },
      'recorder.stop': () => {
        if (this.recording === undefined) throw new ApiFailure('recorder not start')
        const duration = Date.now() - this.recording
        this.recording = undefined
        const { tempFilePath, size } = this.keep({ name: 'said.mp3', buffer: SAID })
        return { tempFilePath, duration, fileSize: size }
      },
    }
  }

  private keep({ name, buffer }: Photo) {
    const tempFilePath = `wxfile://tmp_${++this.made}${name.slice(name.lastIndexOf('.'))}`
    this.files.set(tempFilePath, buffer)
    return { tempFilePath, size: buffer.length, fileType: 'image' }
  }
}
