import type { Template } from '../../../cloudfunctions/message/message'
import { call, keyed } from '../../support/contract/call'
import { wang, zhang } from '../../support/contract/callers'
import { persons } from '../../support/contract/words'
import { TEMPLATE_ID } from '../../support/messages'

const granted = (template: Template) => ({ template, id: TEMPLATE_ID(template), accepted: true })
const ONE = granted('caseMoved')

export const contract = [
  call('message.askable', persons, { tap: 'workbench' })
    .costs('a resident', wang, 4, 2, { tap: 'filing' })
    .costs('a leader', zhang, 4, 2)
    .refuses('a tap that is none', wang, { tap: 'breakfast' }, 'input/invalid'),
  call('message.granted', persons, keyed({ answers: [granted('caseArrived'), granted('caseDue')] }))
    .costs('a leader', zhang, 4, 6)
    .writesNoLine('what a phone may be sent is the person’s own, with the grants’ history')
    .refuses('an answer with a key that is none', wang, { key: 'short' }, '提交标识有误，请返回后重试')
    .refuses('no answers', wang, { answers: [] }, 'input/invalid')
    .refuses('more than WeChat asks for', wang, { answers: Array(4).fill(ONE) }, 'input/invalid')
    .refuses('a template that is none', wang, { answers: [{ ...ONE, template: 'x' }] }, 'input/invalid'),
]
