import type { RefusalCode } from '../../../cloudfunctions/refusals'
import { CALLER_NAMES, type CallerName } from './callers'

/** What each caller is answered: `ok`, or the code of the refusal. */
export type Words = Readonly<Record<CallerName, 'ok' | RefusalCode>>

/** Short words for what is answered most. */
const SHORT = {
  ok: 'ok',
  no: 'access/forbidden',
  enrol: 'access/enrol',
  /** That the matter is there is not told either. */
  hidden: 'feedback/unknown',
} as const satisfies Record<string, 'ok' | RefusalCode>

type Word = keyof typeof SHORT | RefusalCode

/**
 * The callers by the word they are answered with, and the word for all others. A visitor is asked to sign in unless
 * he is named. Written by hand: nothing here is read from the access tables that it checks.
 */
export function answers({ rest, ...named }: { rest: Word } & { [W in Word]?: readonly CallerName[] }): Words {
  const words = new Map(
    CALLER_NAMES.map((name) => [name, codeOf(name === 'visitor' ? 'access/sign-in' : rest)]),
  )
  const lists = Object.entries(named) as [Word, readonly CallerName[]][]
  const callers = lists.flatMap(([word, names]) => names.map((name) => [name, codeOf(word)] as const))
  if (new Set(callers.map(([name]) => name)).size < callers.length) throw new Error('a caller has two words')
  for (const [name, code] of callers) words.set(name, code)
  return Object.fromEntries(words) as Words
}

/** Without signing in. */
export const everyone = answers({ ok: ['visitor'], rest: 'ok' })

/** Whoever has signed in. */
export const persons = answers({ rest: 'ok' })

/** Whoever has given his home, leaders who live there too. */
export const residents = answers({ ok: ['author', 'neighbour', 'holder'], rest: 'enrol' })

/** Whoever holds a post, whichever; `word` where all of them are turned away for what they sent. */
export const staff = (word: Word = 'ok') => answers({ no: ['stranger', 'author', 'neighbour'], rest: word })

/** These, and nobody else. */
export const only = (...names: CallerName[]) => answers({ ok: names, rest: 'no' })

function codeOf(word: Word): 'ok' | RefusalCode {
  return word in SHORT ? SHORT[word as keyof typeof SHORT] : (word as RefusalCode)
}

/** Told of a cursor that is none, also where a page was opened before a release. */
export const OLD_LIST = '列表有更新，请刷新后再往下看'
