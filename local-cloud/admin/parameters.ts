import { invalidParameter } from '../failure'
import { type Document, isPlainObject } from '../store/value'
import { decode } from '../wire/ejson'

/** The body of an SDK request: an action and its parameters. */
export class Parameters {
  constructor(
    private readonly values: Record<string, unknown>,
    /** ms; what a server date in it stands for */
    readonly now: number,
  ) {}

  /** Refuses a missing or other value. */
  text(name: string): string {
    const value = this.values[name]
    if (typeof value !== 'string' || value === '') throw invalidParameter(`${name} must be a text`)
    return value
  }

  optionalText(name: string): string | undefined {
    const value = this.values[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  flag(name: string): boolean {
    return this.values[name] === true
  }

  /** Refuses anything but a whole number from 0. */
  whole(name: string): number | undefined {
    const value = this.values[name]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw invalidParameter(`${name} must be a whole number from 0`)
    return value
  }

  list(name: string): unknown[] {
    const value = this.values[name]
    if (!Array.isArray(value)) throw invalidParameter(`${name} must be an array`)
    return value
  }

  /** An EJSON text, or plain JSON, as an object; {} when missing. */
  object(name: string): Document {
    return this.toObject(name, this.values[name])
  }

  toObject(name: string, value: unknown): Document {
    const result = this.toValue(value)
    if (!isPlainObject(result)) throw invalidParameter(`${name} must be an object`)
    return result
  }

  toValue(value: unknown): unknown {
    if (value === undefined || value === null || value === '') return {}
    return decode(typeof value === 'string' ? value : JSON.stringify(value), this.now)
  }

  /** The parameter as it came, cut short for a log line. */
  shortText(name: string): string {
    const value = this.values[name]
    return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '{}')).slice(0, 200)
  }

  /** Bytes of the parameter as it came. */
  size(name: string): number {
    const value = this.values[name]
    return Buffer.byteLength(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
  }
}
