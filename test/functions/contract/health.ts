import { call } from '../../support/contract/call'
import { su } from '../../support/contract/callers'
import { only } from '../../support/contract/words'

export const contract = [call('health.overview', only('administrator')).costs('an administrator', su, 8, 2)]
