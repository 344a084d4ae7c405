/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'certificate/none': '这一年还没有已认定的服务时长，暂时不能开具证明',
  'certificate/unknown': '没有找到这份证明，请核对编号和验证码',
} as const
