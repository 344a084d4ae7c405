import { call } from '../../support/contract/call'
import { chen, su } from '../../support/contract/callers'
import { only } from '../../support/contract/words'
import { XINNAN } from '../../support/people'

const watchers = only('communityCadre', 'dutyDesk', 'streetDispatcher', 'districtSupervisor', 'administrator')
const planners = only('communityCadre', 'districtSupervisor', 'administrator')

export const contract = [
  call('division.drawing', watchers, { community: XINNAN }).costs('a cadre', chen, 5, 3),
  call('division.plans', planners, {}).costs('a cadre', chen, 5, 4).costs('an administrator', su, 20, 4),
  call('division.plan', planners, { community: XINNAN }).costs('a cadre', chen, 5, 3),
  call('division.propose', planners, { code: XINNAN, parts: 2 }).costs('a cadre', chen, 4, 4),
]
