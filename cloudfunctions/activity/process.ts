import { leadsTo, type PlainTable } from '../process/table'
import { ACTIVITY_STATES, type ActivityState } from './activity'

/** What is told of an activity. */
export type Act = 'publish' | 'propose' | 'edit' | 'approve' | 'return' | 'callOff' | 'report'

/**
 * What becomes of an activity, from being proposed to being called off; places and sign-ups are no part of it. A social
 * organisation proposes, its community approves or returns; what was returned and is written again is proposed anew.
 */
export const ACTIVITY: PlainTable<ActivityState, Act> = {
  kind: 'activity',
  steps: {
    pending: {
      name: ACTIVITY_STATES.pending,
      waitsFor: 'holder',
      moves: {
        approve: leadsTo('published'),
        return: leadsTo('returned'),
        edit: leadsTo('same'),
        callOff: leadsTo('cancelled'),
        report: leadsTo('same'),
      },
    },
    published: {
      name: ACTIVITY_STATES.published,
      waitsFor: 'nobody',
      moves: { edit: leadsTo('same'), callOff: leadsTo('cancelled'), report: leadsTo('same') },
    },
    returned: {
      name: ACTIVITY_STATES.returned,
      waitsFor: 'author',
      moves: { edit: leadsTo('pending'), callOff: leadsTo('cancelled'), report: leadsTo('same') },
    },
    cancelled: { name: ACTIVITY_STATES.cancelled, waitsFor: 'nobody', moves: { report: leadsTo('same') } },
  },
  moves: {
    publish: { name: '发布', told: '发布活动', asks: 'nothing' },
    propose: { name: '提交审核', told: '提交社区审核', asks: 'nothing' },
    edit: { name: '修改', told: '修改活动', asks: 'nothing' },
    approve: { name: '同意发布', told: '同意发布', asks: 'nothing' },
    return: { name: '退回修改', told: '退回修改', asks: 'reason' },
    callOff: { name: '取消活动', told: '取消活动', asks: 'word' },
    report: { name: '写活动回顾', told: '写活动回顾', asks: 'nothing' },
  },
  asks: {
    nothing: { keeps: [] },
    reason: { keeps: ['word'], needs: 'word', lacking: 'activity/needs-reason' },
    word: { keeps: ['word'], needs: 'word', lacking: 'activity/needs-word' },
  },
  wrongStep: 'activity/changed',
}
