import { call } from '../../support/contract/call'
import { chen } from '../../support/contract/callers'
import { answers } from '../../support/contract/words'
import { running } from '../../support/inputs/activity'
import { XINNAN } from '../../support/people'

const hosts = answers({ ok: ['communityCadre'], 'activity/unknown': ['organizer'], rest: 'no' })

export const contract = [
  call('attendance.excel', hosts, running).costs('a cadre', chen, 5, 5, { id: `${XINNAN}a1` }),
]
