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
  'phone/unverified': '没有取得您的手机号，请再点一次并选择允许',
  'post/no-roster-row': '名册里没有这个手机号的岗位，请联系社区核对名册里的号码',
  'post/bound-elsewhere': '这个手机号已绑定另一个微信，请用原来的微信解除绑定，或请管理员解绑',
  'post/unknown': '没有找到您的这个岗位，请刷新后再试',
  'post/not-public': '这个岗位不对居民公开，不用填写',
  'leave/days': '日期有误，结束不能早于开始，也不能早于今天，最长一年',
  'leave/no-colleague': '所选的代理人不在您的社区或单位，请另选一位',
  'leave/deputy-away': '所选的代理人这几天自己也请假，请另选一位',
  'leave/on-leave': '这个岗位正在请假，先销假再授权',
  'plan/too-few-buildings': '有位置的楼栋太少，分不了这么多份，请先在名册里补上楼栋位置',
  'photo/missing': '有照片没有上传成功，请删除后重新添加',
  'photo/type': '照片只支持 JPG、PNG、WebP、HEIC 格式',
  'photo/size': '单张照片不能超过 10 MB，请压缩后再上传',
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
