/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'roster/no-file': '没有收到文件，请重新选择电子表格',
  'roster/not-excel': '这个文件读不出来，请用下载的模板填写，或另存为新版电子表格后再上传',
  'roster/unknown': '没有找到这次导入，请返回后重试',
  'roster/faulty': '这份文件还有错误，请改好后重新上传核对',
  'roster/outdated': '核对之后名册又有变化，请重新上传核对',
  'roster/abandoned': '这次导入已放弃，请重新上传核对',
} as const
