/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'call/settled': '这件诉求已有人查看，不用再打电话了',
} as const
