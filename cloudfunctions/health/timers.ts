import type { JobName } from '../functions'
import type { TimerRun } from '../platform/timer'

/** How a timer's job stands: it never ran, its last turn failed, it should have run since, or all is well. */
export type JobState = 'never' | 'failed' | 'late' | 'well'

export interface JobHealth {
  job: string
  /** `夜间核对办理记录`. */
  name: string
  state: JobState
  startedAt?: number
  /** It has more to do next time: a cursor is left. */
  unfinished: boolean
  /** What its log line says. */
  failure?: string
}

const MINUTE = 60_000

/** Timers may fire late; twice the gap between two turns, and ten minutes, are no reason to worry. */
const PATIENCE = 2

/** What the administrator reads for a job. */
const NAMES: Readonly<Record<JobName, string>> = {
  'health/recount': '夜间核对办理记录',
  'message/deliver': '发送消息',
  'message/give-up': '标记结果不明的消息',
  'feedback/pass-on-unread': '转交没有人看的诉求',
  'process/sweep': '到期提醒、自动结案、重新计算预计的期限',
  'content/recheck': '重新检查图片',
  'health/warn': '提醒录入节假日',
  'privacy/finish-erasures': '补做没有删完的个人信息',
  'volunteer/collect': '登记活动志愿者的时长',
  'volunteer/recount': '夜间核对服务时长',
  'activity/settle': '候补递补和名额整理',
  'activity/remind': '活动前一天提醒',
  'feedback/tell-joiners': '告知“我也遇到”的居民',
  'roster/tidy': '名册导入收尾',
}

/** How the job of a timer with this schedule stands at `now`, by its last turn. */
export function jobHealth(job: JobName, cron: string, run: TimerRun | undefined, now: number): JobHealth {
  const name = NAMES[job]
  if (!run) return { job, name, state: 'never', unfinished: false }
  const { startedAt, failure, cursor } = run
  const late = now - startedAt > PATIENCE * gapOf(cron) + 10 * MINUTE
  const state = failure ? 'failed' : late ? 'late' : 'well'
  return { job, name, state, startedAt, unfinished: cursor !== undefined, failure }
}

/** Milliseconds between two turns of a 7-field schedule (second minute hour …): minutes, hours or a day. */
export function gapOf(cron: string): number {
  const [, minute = '*', hour = '*'] = cron.trim().split(/\s+/)
  const every = (field: string) => Number(/^\*\/(\d+)$/.exec(field)?.[1] ?? 1)
  if (hour !== '*' && !hour.startsWith('*/')) return 24 * 60 * MINUTE
  if (minute === '*' || minute.startsWith('*/')) return every(minute) * MINUTE
  return every(hour) * 60 * MINUTE
}
