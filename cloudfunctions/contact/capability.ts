/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'phone/unverified': '没有取得您的手机号，请再点一次并选择允许',
  'post/no-roster-row': '名册里没有这个手机号的岗位，请联系社区核对名册里的号码',
  'post/bound-elsewhere': '这个手机号已绑定另一个微信，请用原来的微信解除绑定，或请管理员解绑',
  'post/unknown': '没有找到您的这个岗位，请刷新后再试',
  'post/not-public': '这个岗位不对居民公开，不用填写',
  'leave/days': '日期有误，结束不能早于开始，也不能早于今天，最长一年',
  'leave/no-colleague': '所选的代理人不在您的社区或单位，请另选一位',
  'leave/deputy-away': '所选的代理人这几天自己也请假，请另选一位',
  'leave/on-leave': '这个岗位正在请假，先销假再授权',
} as const

/** What a district sets for it. */
export const settings = {
  /** When staff sit at their desks on a working day. */
  officeHours: {
    group: '社区',
    name: '上班时间',
    unit: 'hours',
    standard: { from: 8 * 60 + 30, until: 17 * 60 + 30 },
  },
} as const
