/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'notice/unknown': '这条通知不存在或已撤下',
  'notice/already-published': '这条通知刚才已经发布，请返回查看，要改请另发一条',
} as const
