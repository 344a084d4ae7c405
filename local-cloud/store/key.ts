import { isPlainObject } from './value'

/**
 * Order-preserving keys, after MongoDB's KeyString: comparing two keys byte by byte gives MongoDB's order of the
 * values, across types. Every encoded value ends itself, so values can be put one behind another.
 */
const TAG = {
  undefined: 0x08,
  null: 0x0a,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  boolean: 0x50,
  date: 0x5a,
  regexp: 0x6e,
  other: 0x78,
} as const

/** What MongoDB indexes for an empty array: before null. */
export const EMPTY_ARRAY = Symbol('empty array')

class KeyWriter {
  private bytes = Buffer.allocUnsafe(256)
  private length = 0

  private room(count: number): number {
    const at = this.length
    if (at + count > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, at + count))
      this.bytes.copy(larger, 0, 0, at)
      this.bytes = larger
    }
    this.length = at + count
    return at
  }

  byte(value: number): void {
    const at = this.room(1)
    this.bytes[at] = value
  }

  double(value: number): void {
    const at = this.room(8)
    if (Number.isNaN(value)) {
      this.bytes.fill(0, at, at + 8)
      return
    }
    this.bytes.writeDoubleBE(value === 0 ? 0 : value, at)
    if (((this.bytes[at] ?? 0) & 0x80) === 0) this.bytes[at] = (this.bytes[at] ?? 0) ^ 0x80
    else this.invertFrom(at)
  }

  text(value: string): void {
    const utf8 = Buffer.from(value)
    if (!utf8.includes(0)) {
      utf8.copy(this.bytes, this.room(utf8.length))
    } else {
      for (const byte of utf8) {
        this.byte(byte)
        if (byte === 0) this.byte(0xff)
      }
    }
    this.byte(0)
  }

  invertFrom(start: number): void {
    for (let at = start; at < this.length; at++) this.bytes[at] = ~(this.bytes[at] ?? 0) & 0xff
  }

  get position(): number {
    return this.length
  }

  finish(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length))
  }
}

function writeObject(writer: KeyWriter, value: Record<string, unknown>): void {
  writer.byte(TAG.object)
  for (const [name, item] of Object.entries(value)) {
    writer.byte(tagOf(item))
    writer.text(name)
    writeValue(writer, item)
  }
  writer.byte(0)
}

function writeArray(writer: KeyWriter, value: unknown[]): void {
  writer.byte(TAG.array)
  for (const item of value) writeValue(writer, item)
  writer.byte(0)
}

/** The type bracket of a value: range tests only match within it. */
export function tagOf(value: unknown): number {
  if (value === null || value === undefined) return TAG.null
  if (typeof value === 'number') return TAG.number
  if (typeof value === 'string') return TAG.string
  if (typeof value === 'boolean') return TAG.boolean
  if (value === EMPTY_ARRAY) return TAG.undefined
  if (value instanceof Date) return TAG.date
  if (value instanceof RegExp) return TAG.regexp
  if (Array.isArray(value)) return TAG.array
  if (isPlainObject(value)) return TAG.object
  return value instanceof Uint8Array ? TAG.binary : TAG.other
}

function writeValue(writer: KeyWriter, value: unknown): void {
  if (isPlainObject(value)) writeObject(writer, value)
  else if (Array.isArray(value)) writeArray(writer, value)
  else writeScalar(writer, value)
}

function writeScalar(writer: KeyWriter, value: unknown): void {
  writer.byte(tagOf(value))
  if (typeof value === 'number') writer.double(value)
  else if (typeof value === 'string') writer.text(value)
  else if (typeof value === 'boolean') writer.byte(value ? 2 : 1)
  else if (value instanceof Date) writer.double(value.getTime())
  else if (value !== null && typeof value === 'object') writer.text(String(value))
}

/** Key of values standing one behind another; `directions` of -1 turn the order of their value round. */
export function keyOf(values: readonly unknown[], directions: readonly number[]): Buffer {
  const writer = new KeyWriter()
  values.forEach((value, at) => {
    const start = writer.position
    writeValue(writer, value)
    if (directions[at] === -1) writer.invertFrom(start)
  })
  return writer.finish()
}

/** The first key after all keys that begin with `prefix`. */
export function after(prefix: Buffer): Buffer {
  let end = prefix.length
  while (end > 0 && prefix[end - 1] === 0xff) end--
  if (end === 0) return Buffer.from([0xff])
  const next = Buffer.from(prefix.subarray(0, end))
  next[end - 1] = (next[end - 1] ?? 0) + 1
  return next
}

/** First and past-the-last key of the type bracket `tag`, behind `prefix`. */
export function bracket(prefix: Buffer, tag: number, direction: number): { from: Buffer; to: Buffer } {
  const first = direction === -1 ? ~tag & 0xff : tag
  const from = Buffer.concat([prefix, Buffer.from([first])])
  return { from, to: after(from) }
}
