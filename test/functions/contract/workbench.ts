import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import { call } from '../../support/contract/call'
import { chen, dutyDesk, he, su, wang, xia, zhang } from '../../support/contract/callers'
import { answers, OLD_LIST, only, staff } from '../../support/contract/words'
import { aCallToMake, anUnreadMatter, itsNumber } from '../../support/inputs/workbench'
import { XINNAN } from '../../support/people'

/** The matter is 王桂英's, in micro-grid 02-1: who finds it is who may open it. */
const finders = answers({
  ok: ['holder', 'gridLeader', 'communityCadre', 'streetDispatcher', 'districtSupervisor'],
  no: ['stranger', 'author', 'neighbour'],
  rest: 'hidden',
})
const desks = only('communityCadre', 'dutyDesk')
const tracers = only('communityCadre', 'dutyDesk', 'streetDispatcher', 'districtSupervisor', 'administrator')

export const contract = [
  call('workbench.matters', staff(), {})
    .costs('a leader', zhang, 3, 2)
    .costs('a cadre', chen, 3, 3)
    .costs('a dispatcher', he, 3, 3)
    .costs('a supervisor', xia, 3, 3)
    .refuses('what was shown, as a cursor', zhang, { cursor: { on: '2026-03-02', skip: {} } }, OLD_LIST)
    .refuses('a staff call by a resident', wang, {}, 'access/forbidden'),
  call('workbench.find', finders, itsNumber)
    .costs('a leader', zhang, 2, 2, { number: '200101-000000' })
    .refuses('a number that is none', zhang, { number: '12' }, '请输入完整的诉求编号，共12位数字'),
  call('workbench.supervision', only('districtSupervisor'), { view: 'late' })
    .costs('the supervisor', xia, 3, 3)
    .costs('the supervisor', xia, 3, 3, { view: 'tickets' })
    .costs('the supervisor', xia, 3, 3, { view: 'all', step: 'filed' })
    .refuses(
      'the cursor of another view',
      xia,
      { view: 'tickets', cursor: { at: '2026-03-02', id: 'f' } },
      OLD_LIST,
    ),
  call('workbench.scopes', only('communityCadre', 'administrator'), { scope: XINNAN })
    .costs('a cadre', chen, 2, 2)
    .costs('the administrator', su, 4, 3, { scope: '320402' }),
  call('workbench.callList', desks).costs('a duty desk', dutyDesk, 3, 2, anUnreadMatter),
  call('workbench.rung', desks, aCallToMake)
    .costs('a duty desk', dutyDesk, 3, 5)
    .writesNoLine('it is signed in the arrival, all of which the matter’s next line takes over (`left`)')
    .refuses('a call about what is not on the list', chen, { ids: ['nothing'] }, 'feedback/unknown'),
  call('workbench.trace', tracers, { estateId: YIHEYUAN, address: '3幢' }).costs('a cadre', chen, 3, 3),
]
