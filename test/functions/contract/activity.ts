import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import { call } from '../../support/contract/call'
import { chen, organizer, visitor, wang } from '../../support/contract/callers'
import { answers, everyone, only, persons, residents } from '../../support/contract/words'
import * as of from '../../support/inputs/activity'
import { XINNAN } from '../../support/people'

/** The activity is 新南社区's; a social organisation sees its own. */
const hosts = answers({ ok: ['communityCadre'], 'activity/unknown': ['organizer'], rest: 'no' })
const guests = answers({ rest: 'activity/not-signed-up' })
const FOUR = ['一', '二', '三', '四'].map((name) => ({ name }))

export const contract = [
  call('activity.upcoming', everyone, { estateId: YIHEYUAN })
    .costs('a visitor', visitor, 1, 1)
    .costs('a resident', wang, 2, 2, {}),
  call('activity.past', everyone, { estateId: YIHEYUAN }).costs('a visitor', visitor, 1, 1),
  call('activity.read', everyone, { id: `${XINNAN}a1` })
    .costs('a visitor', visitor, 1, 1)
    .costs('a resident', wang, 5, 2)
    .costs('who waits', 'sample-xie-wenbin', 6, 3, { id: `${XINNAN}a2` })
    .refuses('an unknown activity', visitor, { id: 'nothing' }, 'activity/unknown'),
  call('activity.sessions', everyone, { series: 'none' }).costs('a visitor', visitor, 1, 1),
  call('activity.mine', persons, {}).costs('a resident', wang, 2, 2),
  call('activity.signUp', residents, of.aSignup)
    .costs('a resident who gets a place', wang, 9, 9)
    .refuses('a sign-up for an unknown activity', wang, { id: 'none' }, 'activity/unknown')
    .refuses('five at once', wang, { family: FOUR }, 'activity/party-too-large', '每户最多 4 人，请减少人数')
    .refuses('a sign-up for what is over', wang, { id: `${XINNAN}a3` }, 'activity/closed'),
  call('activity.confirm', guests, of.running).costs('a resident', wang, 3, 3, of.guestIn('offered')),
  call('activity.cancelSignup', guests, of.running).costs('a resident', wang, 7, 6, of.guestIn('seated')),
  call('activity.checkIn', guests, of.atTheDoor)
    .costs('a resident', wang, 3, 2, of.guestAtTheDoor)
    .timerWritesLine('everybody comes in the same minutes: hundreds of lines are one operation then')
    .refuses('an old code', wang, { id: `${XINNAN}a1`, code: 'abcdefghijkl' }, 'activity/code-expired'),
  call('activity.scan', only('communityCadre'), of.aTicket).costs('an organiser', chen, 6, 6),
  call('activity.organized', only('communityCadre', 'organizer'), {}).costs('a cadre', chen, 2, 2),
  call('activity.written', hosts, of.running).costs('a cadre', chen, 2, 2),
  call('activity.publish', only('communityCadre', 'organizer'), of.toPublish)
    .costs('a cadre', chen, 3, 6)
    .costs('a social organisation', organizer, 5, 8)
    .refuses('an end before the beginning', chen, { endsAt: 5 }, 'activity/times', '结束时间要晚于开始时间')
    .refuses('an activity without a name', chen, { title: ' ' }, '请填写活动名称')
    .refuses('an activity for another community', chen, { community: '320402003002' }, 'access/forbidden'),
  call('activity.edit', hosts, of.toEdit)
    .costs('a cadre', chen, 7, 8)
    .refuses('a change of what was changed', chen, { id: `${XINNAN}a1`, version: 99 }, 'activity/changed'),
  call('activity.review', only('communityCadre'), of.toReview).costs('a cadre', chen, 5, 5),
  call('activity.callOff', hosts, of.toCallOff)
    .costs('a cadre', chen, 6, 6)
    .refuses('calling off without a word', chen, { id: `${XINNAN}a1`, word: '' }, '请写下取消的原因')
    .refuses('calling off what has begun', chen, of.running, 'activity/begun'),
  call('activity.roster', hosts, { id: `${XINNAN}a1`, list: 'seated' }).costs('a cadre', chen, 4, 3),
  call('activity.code', hosts, of.running).costs('a cadre', chen, 2, 2),
  call('activity.tick', hosts, of.aTick).costs('a cadre', chen, 5, 5),
  call('activity.report', hosts, of.toReport).costs('a cadre', chen, 4, 5),
]
