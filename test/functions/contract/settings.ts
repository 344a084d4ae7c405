import { beijingDay } from '../../../cloudfunctions/platform/day'
import { call } from '../../support/contract/call'
import { su } from '../../support/contract/callers'
import { only } from '../../support/contract/words'
import { aChange } from '../../support/inputs/district'

const administrator = only('administrator')
const fromToday = () => ({ setting: 'acceptDays', value: 2, from: beijingDay(Date.now()) })
const tooMany = { setting: 'acceptDays', value: 99, from: '2030-01-01' }

export const contract = [
  call('settings.list', administrator).costs('an administrator', su, 3, 2),
  call('settings.history', administrator, { setting: 'acceptDays' }).costs('an administrator', su, 2, 2),
  call('settings.change', administrator, aChange)
    .costs('an administrator', su, 5, 7)
    .refuses('from today on', su, fromToday, 'settings/fault', '改动最早从明天起生效，请重新选择日期')
    .refuses('out of its range', su, tooMany, 'settings/fault', '请填写 1 个工作日到 15 个工作日之间的整数'),
]
