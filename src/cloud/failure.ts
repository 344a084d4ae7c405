import { TRPCClientError } from '@trpc/client'
import type { FailureCode } from '../../cloudfunctions/platform/reply'

/** A reply that is no data: a refusal in words, or a defect that the function has logged. */
export class Failure extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** The sentence to show for anything a call can fail with. */
export function sentenceOf(error: unknown): string {
  const failure = failureOf(error)
  return failure ? failure.message : '网络不太好，请检查网络后重试'
}

/** The code of a refusal; undefined when the call did not get through at all. */
export function codeOf(error: unknown): FailureCode | undefined {
  return failureOf(error)?.code
}

/** Whether a call was answered with no; a defect or a lost connection leaves open what became of it. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && code !== 'server/failed'
}

function failureOf(error: unknown): Failure | undefined {
  const cause = error instanceof TRPCClientError ? error.cause : error
  return cause instanceof Failure ? cause : undefined
}
