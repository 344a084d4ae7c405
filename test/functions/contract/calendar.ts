import { call } from '../../support/contract/call'
import { su } from '../../support/contract/callers'
import { only } from '../../support/contract/words'
import { aYear } from '../../support/inputs/district'

export const contract = [
  call('calendar.years', only('administrator')).costs('the administrator', su, 2, 2),
  call('calendar.enter', only('administrator'), aYear)
    .costs('the administrator', su, 4, 6)
    .refuses('a calendar without a day off', su, { off: [] }, '请至少填写一个放假日期'),
]
