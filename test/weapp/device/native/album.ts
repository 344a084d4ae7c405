import type { DeviceState } from '../state'
import { ApiFailure, type NativeApis } from './native'
import { allowed } from './permissions'

export interface Photo {
  name: string
  buffer: Buffer
}

/** The phone's pictures and the files the mini-program made of them. */
export class Album {
  /** What the person will choose next; without any he changes his mind. */
  readonly toChoose: Photo[] = []
  private readonly files = new Map<string, Buffer>()

  constructor(private readonly state: DeviceState) {}

  /** The bytes of a file of this mini-program, `wxfile://tmp_1.png`. */
  read(filePath: string): Buffer | undefined {
    return this.files.get(filePath)
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
    }
  }

  private keep({ name, buffer }: Photo) {
    const tempFilePath = `wxfile://tmp_${this.files.size + 1}${name.slice(name.lastIndexOf('.'))}`
    this.files.set(tempFilePath, buffer)
    return { tempFilePath, size: buffer.length, fileType: 'image' }
  }
}
