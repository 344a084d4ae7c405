import { REFUSALS, type RefusalCode } from '../../../cloudfunctions/refusals'
import type { InputOf, Path, Refused } from '../caller'
import { type District, freshKey } from '../district'
import { wang } from './callers'
import type { Words } from './words'

/** A value, or how it is made: anew for each call where it has a key, or a case of its own. */
type Made<T> = T | ((district: District) => T | Promise<T>)

type Given<P extends Path> = Made<InputOf<P>>
type KeysOf<T> = T extends unknown ? keyof T : never
type Changes<P extends Path> = Made<{ [K in KeysOf<InputOf<P>>]?: unknown }>
type Openid = string | undefined
type Input = (district: District) => Promise<unknown>

/** What a call may cost at most: database operations, and waves of requests one after another. */
export interface Budget {
  who: string
  openid: Openid
  operations: number
  roundTrips: number
  input: Input
}

export interface BadInput {
  what: string
  openid: Openid
  input: Input
  refused: Refused
}

/**
 * What may differ in a city a hundred times as large, where all else has to cost the same. `list`: the longest list
 * that is shown. `settings`: whether a function holds them already depends on who called it before. `waves`: asks for
 * so much at once that two waves may pass for one; the most of them stands in the budget.
 */
export type Growth = 'list' | 'settings' | 'waves'

/** The contract of one procedure, or of one move of `feedback.advance`, as its room writes it down. */
export class Call<P extends Path = Path> {
  readonly budget: Budget[] = []
  readonly badInputs: BadInput[] = []
  growth?: Growth
  /** When a mutation that is done writes its ledger line, and why not at once. */
  line: { written: 'at once' | 'by the timer' | 'never' | 'elsewhere'; because?: string } = {
    written: 'at once',
  }
  /** What is put back after each call, for the next one to find it so. */
  tidy: (district: District, openid: Openid) => Promise<void> = async () => undefined

  constructor(
    readonly path: P,
    /** Its path, and the move where it is one of many. */
    readonly name: string,
    readonly may: Words,
    private readonly given?: Given<P>,
  ) {}

  get takesInput(): boolean {
    return this.given !== undefined
  }

  /** An input that nothing but the caller's identity can fail, one of its own for each call. */
  readonly input = (district: District): Promise<InputOf<P>> => made(this.given as Given<P>, district)

  /** Who calls costs so many operations and round trips at most; `given` where he sends something else. */
  costs(who: string, openid: Openid, operations: number, roundTrips: number, given?: Given<P>): this {
    const input: Input = given === undefined ? this.input : (district) => made(given, district)
    this.budget.push({ who, openid, operations, roundTrips, input })
    return this
  }

  /**
   * The input with these changes is refused in words, and changes nothing. `told`: the code of the refusal with its
   * standard sentence, unless another is given, or the sentence alone where the code is `input/invalid`.
   */
  refuses(what: string, openid: Openid, changes: Changes<P>, told: string, sentence?: string): this {
    const input: Input = async (district) => {
      const [good, changed] = [await this.input(district), await made(changes, district)]
      return good && { ...good, ...changed }
    }
    this.badInputs.push({ what, openid, input, refused: refusedWith(told, sentence) })
    return this
  }

  /** What no page sends, as it is, whatever its shape: a resident is told of it in one general sentence. */
  refusesShape(what: string, input: unknown): this {
    this.badInputs.push({
      what,
      openid: wang,
      input: async () => input,
      refused: refusedWith('input/invalid'),
    })
    return this
  }

  /** It changes no case's state. */
  writesNoLine(because: string): this {
    this.line = { written: 'never', because }
    return this
  }

  /** The timer's next turn writes it. */
  timerWritesLine(because: string): this {
    this.line = { written: 'by the timer', because }
    return this
  }

  /** What is sent here finds nothing to change; its own tests look at its lines. */
  changesNothingHere(): this {
    this.line = { written: 'elsewhere' }
    return this
  }

  mayVary(growth: Growth): this {
    this.growth = growth
    return this
  }

  afterwards(tidy: (district: District, openid: Openid) => Promise<void>): this {
    this.tidy = tidy
    return this
  }
}

/** What holds for one procedure: who may call it, and what he sends. */
export function call<P extends Path>(
  path: P,
  may: Words,
  ...[given]: undefined extends InputOf<P> ? [given?: Given<P>] : [given: Given<P>]
): Call<P> {
  return new Call(path, path, may, given)
}

async function made<T>(value: Made<T>, district: District): Promise<T> {
  return typeof value === 'function' ? (value as (district: District) => T | Promise<T>)(district) : value
}

function refusedWith(told: string, sentence?: string): Refused {
  if (!told.includes('/')) return { code: 'input/invalid', message: told }
  if (!(told in REFUSALS)) throw new Error(`no such refusal: ${told}`)
  const code = told as RefusalCode
  return { code, message: sentence ?? REFUSALS[code] }
}

/** What is said, under a key of its own for each call. */
export function keyed<T extends object>(said: T): () => T & { key: string } {
  return () => ({ key: freshKey(), ...said })
}
