import type { TemplateRow } from '../message/template'

/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'activity/still-ahead': '您还有没结束的报名，请先取消，或等活动结束后再来删除',
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
  'activity/begun': '活动已经开始，不能再取消，可以在活动回顾里说明情况',
  'activity/needs-reason': '请写下退回的原因，方便对方修改',
  'activity/needs-word': '请写下取消的原因，报名的人会看到',
  'activity/not-over': '活动开始以后才能写活动回顾',
} as const

const ACTIVITY_WORDS = { activity: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' } as const

/** The subscribe messages 订阅消息 it sends. */
export const messages = {
  placeWon: {
    name: '活动候补成功',
    askedAt: 'waitlist',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  placePassed: {
    name: '活动候补说明',
    askedAt: 'waitlist',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  startsTomorrow: {
    name: '活动开始提醒',
    askedAt: 'signup',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  activityCancelled: {
    name: '活动取消通知',
    askedAt: 'signup',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  /** To the community's cadres: what a social organisation proposes, or has changed since; the note says which. */
  activityProposed: {
    name: '活动待审核提醒',
    askedAt: 'organizing',
    asks: ['communityCadre'],
    page: 'activity/manage',
    words: ACTIVITY_WORDS,
  },
  /** To the social organisation: published, or returned with the reason. */
  activityReviewed: {
    name: '活动审核结果通知',
    askedAt: 'organizing',
    asks: ['organizer'],
    page: 'activity/manage',
    words: { activity: 'thing1', result: 'phrase2', note: 'thing3' },
  },
} as const satisfies Record<string, TemplateRow>
