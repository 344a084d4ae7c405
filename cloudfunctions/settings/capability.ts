/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'settings/fault': '这个设定值不合适，请检查后重试',
} as const
