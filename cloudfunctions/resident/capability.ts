/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'resident/consent': '请先阅读并同意隐私保护说明',
} as const
