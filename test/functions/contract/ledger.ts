import { call } from '../../support/contract/call'
import { chen } from '../../support/contract/callers'
import { only } from '../../support/contract/words'
import { theMonth } from '../../support/inputs/volunteer'

export const contract = [
  call('ledger.service', only('communityCadre', 'streetDispatcher', 'districtSupervisor'), theMonth)
    .costs('a cadre', chen, 8, 6)
    .refuses('a ledger of a month that is none', chen, { month: '2026-13' }, '请选择月份'),
]
