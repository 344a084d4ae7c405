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
  'activity/cancelled': '这个活动已取消，请看看其他活动',
  'activity/not-open': '还没到报名时间，请到时再来',
  'activity/closed': '报名已截止，请看看其他活动',
  'activity/no-helpers': '这个活动不需要志愿者帮忙，可以报名参加',
  'activity/not-for-you': '您不符合这个活动的参加条件',
  'activity/needs-age': '请填写出生年份',
  'activity/needs-answer': '还有要填写的内容没有填好，请补充后再报名',
  'activity/party-too-large': '一起来的人数超出了限制，请减少人数',
  'activity/once-per-household': '您家已有人报名，每户限报一次',
  'activity/already-signed-up': '您已经报过名了，要改人数请先取消再重新报名',
  'activity/not-signed-up': '没有找到您的报名，请先报名',
  'activity/too-late-to-cancel': '已过取消时间，来不了请打电话告诉组织者',
  'activity/lapsed': '确认时间已过，名额让给了后面的家庭，可以重新报名',
  'activity/still-waiting': '您还在候补，请向现场工作人员说明',
  'activity/code-expired': '签到码已过期，请重新扫现场的签到码',
  'activity/not-check-in-time': '还没到签到时间，请在活动开始前一小时内再来',
  'activity/no-check-out': '请先签到，再签退',
  'activity/unknown-ticket': '这个码不是本次活动的报名码，请核对后再扫',
  'activity/changed': '这个活动刚才有变动，请刷新后再操作',
  'activity/capacity-taken': '已有更多人报名，名额不能再减少',
  'activity/times': '活动时间有误，请检查开始、结束和报名时间',
  'activity/already-published': '这个活动刚才已经发布，请返回查看',
  'activity/not-over': '活动开始以后才能写活动回顾',
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
  'roster/no-file': '没有收到文件，请重新选择电子表格',
  'roster/not-excel': '这个文件读不出来，请用下载的模板填写，或另存为新版电子表格后再上传',
  'roster/unknown': '没有找到这次导入，请返回后重试',
  'roster/faulty': '这份文件还有错误，请改好后重新上传核对',
  'roster/outdated': '核对之后名册又有变化，请重新上传核对',
  'roster/abandoned': '这次导入已放弃，请重新上传核对',
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
  'voice/missing': '录音没有上传成功，请重新录一次',
  'voice/type': '这段录音无法识别，请重新录一次',
  'feedback/out-of-scope': '这个地点不在您负责的范围内，请转告那里的网格长，或请社区登记',
  'feedback/not-joinable': '这件诉求已经办完或时间较久，请另外反映',
  'feedback/own': '这是您自己反映的诉求，可在我的诉求中查看进展',
  'feedback/no-phone': '没有留下电话，请上门联系，或在答复里写明怎么找您',
  'call/settled': '这件诉求已有人查看，不用再打电话了',
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
