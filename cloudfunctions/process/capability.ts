/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'process/nobody-asked': '还没有选定由谁答复，请至少选一个再提交',
} as const
