/** Every reason the product may say no, with the sentence that people read. Pages may import this file. */
export const REFUSALS = {
  'access/sign-in': '请先登录，再进行此操作',
  'access/enrol': '请先填写您的住址，再进行此操作',
  'access/forbidden': '您没有权限进行此操作，如有需要请联系社区',
  'input/invalid': '填写的内容有误，请检查后重试',
  'estate/unknown': '没有找到这个小区，请从列表中选择',
  'place/unknown': '这个小区里没有所选的楼栋或单元，请重新选择',
  'resident/consent': '请先阅读并同意隐私保护说明',
  'notice/unknown': '这条通知不存在或已撤下',
  'activity/unknown': '没有找到这个活动，可能已经取消',
  'content/unlawful': '内容未通过安全检查，请修改后再发布',
  'feedback/already-filed': '刚才的内容已经提交成功，可在我的诉求中查看，有新情况请另外反映',
  'notice/already-published': '这条通知刚才已经发布，请返回查看，要改请另发一条',
  'feedback/unknown': '没有找到这件诉求，或您无权查看',
  'feedback/wrong-step': '这件诉求已有新的进展，请刷新后再操作',
  'feedback/needs-reply': '请写下给居民的答复',
  'feedback/needs-rating': '请选择满意、基本满意或不满意',
  'feedback/needs-word': '请写一句说明，方便对方接着办',
  'feedback/needs-reason': '请选择退单理由',
  'feedback/needs-target': '请选择要交给谁',
  'feedback/wrong-target': '所选的单位或同事现在不能接手，请重新选择',
  'feedback/bound': '这件诉求由区级指派，不能再退单，请先签收，有困难请联系区级督导员',
  'feedback/ticketed': '这件诉求已有督办单，请先办结原督办单',
  'feedback/in-time': '还在承诺的时限内，暂时不能催办，请再等一等',
  'feedback/reminded': '今天已经催办过了，请等候办理，也可以直接打电话',
  'template/unknown': '没有找到这条常用答复，可能已被删除',
  'template/too-many': '常用答复已满，请先删除不用的',
  'calendar/known': '这一年的节假日安排已由官方公布并收录，不需要填写',
  'calendar/day': '日期有误，放假和调休上班的日子都要在这一年内，且不能重复',
  'photo/missing': '有照片没有上传成功，请删除后重新添加',
  'photo/type': '照片只支持 JPG、PNG、WebP、HEIC 格式',
  'photo/size': '单张照片不能超过 10 MB，请压缩后再上传',
  'volunteer/enrol': '请先登记成为志愿者，再进行此操作',
  'volunteer/unknown': '没有找到这位志愿者，或您无权查看',
  'volunteer/consent': '请先阅读并同意个人信息使用说明',
  'volunteer/organisation': '没有找到这个党组织，请从列表中选择',
  'volunteer/workplace': '请选择单位所在的社区',
  'volunteer/answered': '这项报到已有新的变化，请刷新后再操作',
  'volunteer/grid': '请选择本社区的服务网格',
  'volunteer/reason': '请写明不通过的原因',
  'duty/unknown': '没有找到这个岗位，可能已经取消',
  'duty/full': '这个岗位已经报满，请看看其他岗位',
  'duty/over': '这个岗位已经开始或结束，不能再报名或取消',
  'duty/not-signed': '您还没有报名这个岗位',
  'duty/too-early': '还没到签到时间，岗位开始前半小时起可以签到',
  'duty/too-late': '岗位已经结束，请联系社区登记您的服务时长',
  'duty/not-checked-in': '您还没有签到，请先签到',
  'duty/too-short': '服务不到一分钟，没有可以记录的时长',
  'service/unknown': '没有找到这条服务记录，或您无权查看',
  'service/overlap': '这段时间已有一条服务记录，同一段时间只计一次，请核对起止时间',
  'service/moved-on': '这条服务记录刚有新的变化，请刷新后再操作',
  'service/span': '请核对起止时间，结束要晚于开始，一次不超过二十四小时',
  'service/future': '服务还没有结束，请在结束后再填写',
  'service/too-old': '只能申报最近九十天内的服务，更早的请联系社区登记',
  'service/own': '自己的服务时长要由其他工作人员认定',
  'certificate/none': '这一年还没有已认定的服务时长，暂时不能开具证明',
  'certificate/unknown': '没有找到这份证明，请核对编号和验证码',
} as const

export type RefusalCode = keyof typeof REFUSALS

/** An expected no. It changes nothing; anything else that is thrown is a defect and goes to the log. */
export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, sentence: string = REFUSALS[code]) {
    super(sentence)
    this.code = code
  }
}

/** The refusal to throw; `sentence` replaces the standard one where a particular is worth telling. */
export function refuse(code: RefusalCode, sentence?: string): Refusal {
  return new Refusal(code, sentence)
}
