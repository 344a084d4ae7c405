import type { RefusalCode } from '../refusals'

/** Why a call is turned away before any capability has seen it, with the sentence that people read. */
export const refusals = {
  'access/sign-in': '请先登录，再进行此操作',
  'access/enrol': '请先填写您的住址，再进行此操作',
  'access/forbidden': '您没有权限进行此操作，如有需要请联系社区',
  'input/invalid': '填写的内容有误，请检查后重试',
  'input/repeated': '刚才的内容已经提交，这次的改动没有保存，请重新打开页面核对后再提交',
} as const

/** An expected no. It changes nothing; anything else that is thrown is a defect and goes to the log. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** Replaces the standard sentence of the code where a particular is worth telling. */
  readonly sentence?: string

  constructor(code: RefusalCode, sentence?: string) {
    super(sentence ?? code)
    this.code = code
    this.sentence = sentence
  }
}

/** The refusal to throw; `sentence` replaces the standard one where a particular is worth telling. */
export function refuse(code: RefusalCode, sentence?: string): Refusal {
  return new Refusal(code, sentence)
}
