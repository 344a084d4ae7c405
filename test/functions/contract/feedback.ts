import { call, keyed } from '../../support/contract/call'
import {
  type CallerName,
  chen,
  feng,
  stranger,
  visitor,
  wang,
  xia,
  zhang,
  zhou,
} from '../../support/contract/callers'
import { move } from '../../support/contract/move'
import { answers, OLD_LIST, only, persons, residents } from '../../support/contract/words'
import * as of from '../../support/inputs/feedback'
import { aSubmission } from '../../support/matters'
import { PLACES, XINNAN } from '../../support/people'
import { NANHU, ZHUJIAN } from '../../support/staff'

/** Who sees the matter, 王桂英's in micro-grid 02-1; from all others it is hidden that there is one. */
const ABOVE = ['gridLeader', 'communityCadre', 'streetDispatcher', 'districtSupervisor'] as const
const SEE = ['author', 'holder', ...ABOVE] as const
/** These may; who else sees it is told that he may not. */
const may = (...ok: CallerName[]) =>
  answers({ ok, no: SEE.filter((name) => !ok.includes(name)), rest: 'hidden' })

const HANDLERS = ['microGridLeader', 'gridLeader', 'gridWorker', 'communityCadre', 'holder'] as const
const UPWARD = ['streetDispatcher', 'departmentOfficer', 'districtSupervisor'] as const
const templateHolders = answers({ ok: HANDLERS, 'template/unknown': UPWARD, rest: 'no' })
const OTHERS = ['stranger', 'author', 'neighbour', 'dutyDesk', 'policeOfficer', 'healthSteward'] as const
const choosers = answers({
  ok: ['holder', ...ABOVE],
  no: [...OTHERS, 'partySecretary', 'organizer'],
  rest: 'hidden',
})
/** Who lives or works where the matter is. */
const neighbours = answers({ ok: ['author', 'neighbour', ...HANDLERS, 'dutyDesk'], rest: 'enrol' })

const [filed, handling, finished] = [of.matterIn('filed'), of.matterIn('handling'), of.matterIn('finished')]
const [assessing, verifying] = [of.heldBy(XINNAN, 'assessing'), of.heldBy(XINNAN, 'verifying')]
const [dispatching, signing] = [of.heldBy(NANHU, 'dispatching'), of.heldBy(ZHUJIAN, 'signing')]
const assigning = of.heldBy('320402', 'assigning')
const veto = move('veto', may('author'), finished, { word: '没修好' })
const finish = move('finish', may('holder'), handling, { word: '灯已换好，请您晚上再看看。' })

const NOWHERE = { estateId: '320402003001e99' }
const place = (changes: object) => ({ place: { ...PLACES.home, ...changes } })
const similar = (place: unknown) => ({ category: 'safety', place })
const grids = (from: string, to: string) => ({ from: `${XINNAN}-${from}`, to: `${XINNAN}-${to}` })
const FAR = '320402003002-01-gridLeader'
const voice = (file: string, seconds: number) => ({ text: '', voice: { file, seconds } })
const NO_VOICE = 'cloud://local-env.local-1250000000/feedback/a.mp3'
const noMatter = { id: 'f'.repeat(24) }
const operator = { id: { $ne: '' } }

export const contract = [
  // Filing costs 8 at most, whatever is filed and however many are told of it, and a move 6.
  call('feedback.submit', residents, () => aSubmission())
    .costs('a resident', wang, 6, 8)
    .costs('a resident at a point, the first', wang, 8, 10, of.atPoint('cold'))
    .costs('a resident at a point, later', wang, 7, 9, of.atPoint('warm'))
    .costs('a resident with nine photos', wang, 6, 9, of.withPhotos)
    .costs('a resident who tells many', wang, 6, 8, of.toEager(PLACES.estate))
    .costs('a resident who tells many of a point, the first', wang, 8, 10, of.toEager(PLACES.point))
    .costs('staff on patrol', zhang, 6, 8, () => aSubmission({ source: 'patrol' }))
    .refuses('a matter without a word', wang, { text: '' }, '请写下您要反映的事情')
    .refuses('a matter of blanks', wang, { text: ' \n\t　' }, '请写下您要反映的事情')
    .refuses('a matter of 10,000 characters', wang, { text: '灯'.repeat(10_000) }, '内容请不要超过 2000 个字')
    .refuses('a matter of 2,001 characters', wang, { text: '灯'.repeat(2001) }, '内容请不要超过 2000 个字')
    .refuses('a matter in an unknown estate', wang, { place: NOWHERE }, 'estate/unknown')
    .refuses('a matter in no building', wang, place({ buildingId: '99' }), 'place/unknown')
    .refuses('a matter in no unit', wang, place({ unit: '9单元' }), 'place/unknown')
    .refuses('a unit without a building', wang, place({ buildingId: undefined }), 'place/unknown')
    .refuses('a room of 13 characters', wang, place({ room: '3'.repeat(13) }), '房号请不要超过 12 个字')
    .refuses('a key that is none', wang, { key: 'short' }, '提交标识有误，请返回后重试')
    .refuses('a submission by who has not enrolled', stranger, {}, 'access/enrol')
    .refuses('a submission by nobody', visitor, {}, 'access/sign-in')
    .refuses('a phone that is none', wang, { contactPhone: '12345' }, '电话号码好像不对，请检查后重试')
    .refuses('a matter on behalf of nobody', wang, { onBehalfOf: { name: '　' } }, '请填写对方的称呼')
    .refuses('a voice that was never uploaded', wang, voice(NO_VOICE, 3), 'voice/missing')
    .refuses('a patrol by a resident', wang, { source: 'patrol' }, 'access/forbidden')
    .refusesShape('no input', undefined)
    .refusesShape('null', null)
    .refusesShape('a text', '灯坏了')
    .refusesShape('a list', [])
    .refusesShape('an empty object', {})
    .refuses('a category that is none', wang, { category: 'politics' }, 'input/invalid')
    .refuses('a number for a text', wang, { text: 5 }, 'input/invalid')
    .refuses('a text for the photos', wang, { photos: 'a.jpg' }, 'input/invalid')
    .refuses('numbers for photos', wang, { photos: [1] }, 'input/invalid')
    .refuses('a photo id of 257 characters', wang, { photos: ['x'.repeat(257)] }, 'input/invalid')
    .refuses('no place', wang, { place: null }, 'input/invalid')
    .refuses('a building id of 21 characters', wang, place({ buildingId: '1'.repeat(21) }), 'input/invalid')
    .refuses('a source that is none', wang, { source: 'rumour' }, 'input/invalid')
    .refuses('half a second of voice', wang, { voice: { file: 'x', seconds: 0.5 } }, 'input/invalid')
    .refuses('a consent that is none', wang, { agreed: ['everything'] }, 'input/invalid'),
  call('feedback.mine', persons, {})
    .costs('a resident', wang, 2, 2)
    .refuses('a time alone as a cursor', wang, { cursor: 1 }, OLD_LIST),
  call('feedback.read', may(...SEE), filed)
    .costs('the author', wang, 5, 2, of.matterIn('closed'))
    .costs('the handler for the first time', zhang, 7, 3)
    .costs('the handler', zhang, 6, 2, of.readBefore)
    .refuses('someone else’s matter', zhou, {}, 'feedback/unknown')
    .refuses('a matter that does not exist', wang, noMatter, 'feedback/unknown')
    .refuses('an operator for an id', wang, operator, 'input/invalid')
    .refuses('an id of 65 characters', wang, { id: 'f'.repeat(65) }, 'input/invalid'),
  call('feedback.note', may('holder'), of.aNote)
    .costs('the handler', zhang, 5, 6)
    .refuses('a note on someone else’s matter', zhou, {}, 'feedback/unknown')
    .refuses('a note by the author', wang, {}, 'access/forbidden')
    .refuses('a note without words', zhang, { word: ' ' }, '请写下备注内容'),
  move('accept', may('holder'), filed)
    .costs('the handler', zhang, 5, 7)
    .refuses('an acceptance by the author', wang, {}, 'access/forbidden')
    .refuses('an acceptance by the leader next door', feng, {}, 'feedback/unknown')
    .refuses('an acceptance of what is accepted', zhang, handling, 'feedback/wrong-step')
    .refuses('a move that is none', wang, { move: 'erase' }, 'input/invalid'),
  finish
    .costs('the handler', zhang, 5, 7)
    .costs('the handler, to who asked for messages', zhang, 5, 7, of.toldTo(wang, 'caseMoved', finish))
    .refuses('a reply before the acceptance', zhang, filed, 'feedback/wrong-step')
    .refuses('a reply without words', zhang, { word: undefined }, 'feedback/needs-reply')
    .refuses('a reply of blanks', zhang, { word: ' \n ' }, 'feedback/needs-reply')
    .refuses('a reply of 1,001 characters', zhang, { word: '好'.repeat(1001) }, '请不要超过 1000 个字'),
  move('rate', may('author'), finished, { rating: 'satisfied' })
    .costs('the author', wang, 3, 5)
    .refuses('a move on someone else’s matter', zhou, {}, 'feedback/unknown')
    .refuses('a rating by the handler', zhang, {}, 'access/forbidden')
    .refuses('a rating before the reply', wang, handling, 'feedback/wrong-step')
    .refuses('a rating without a choice', wang, { rating: undefined }, 'feedback/needs-rating')
    .refuses('a rating that is none', wang, { rating: 'perfect' }, 'input/invalid'),
  veto
    .costs('the author who vetoes', wang, 5, 7)
    .costs('the author, to who asked for messages', wang, 5, 7, of.toldTo(zhang, 'caseArrived', veto))
    .refuses('a veto without a word', wang, { word: undefined }, 'feedback/needs-word'),
  move('toCommunity', may('holder'), handling, { word: '请研判' }).costs('the handler', zhang, 5, 7),
  move('forward', may('holder'), filed, { target: `${XINNAN}-02-gridLeader` })
    .costs('a colleague', zhang, 5, 7)
    .refuses('a matter passed to nobody', zhang, { target: undefined }, 'feedback/needs-target')
    .refuses('passed to another community', zhang, { target: FAR }, 'feedback/wrong-target'),
  move('remind', may('author', 'districtSupervisor'), of.late),
  move('ticket', may('districtSupervisor'), filed, { word: '请抓紧' }).costs('the supervisor', xia, 5, 7),
  move('answerTicket', may('holder'), of.ticketed('open'), { word: '明天办' }),
  move('closeTicket', may('districtSupervisor'), of.ticketed('answered')),
  move('lapse', may(), finished).refuses('an end by the clock, by hand', wang, {}, 'access/forbidden'),
  move('handOver', may(), filed, { target: `${XINNAN}-02` }),
  move('toGrid', may('communityCadre'), assessing, { target: `${XINNAN}-02` }),
  move('keep', may('communityCadre'), assessing),
  move('toStreet', may('communityCadre'), assessing, { word: '请派单' }),
  move('decline', may('communityCadre'), assessing, { word: '请找供水公司' }),
  move('verify', may('communityCadre'), verifying),
  move('reject', may('communityCadre'), verifying, { word: '还没清完' }),
  move('dispatch', may('streetDispatcher'), dispatching, { target: ZHUJIAN }),
  move('returnToCommunity', may('streetDispatcher'), dispatching, { word: '请先协调' }),
  move('sign', may('departmentOfficer'), signing),
  move('sendBack', may('departmentOfficer'), signing, { reason: 'notOurs' })
    .refuses('a send-back by who does not sign', zhang, filed, 'feedback/wrong-step')
    .refuses('a reason that is none', wang, { reason: 'lazy' }, 'input/invalid'),
  move('assign', may('districtSupervisor'), assigning, { target: ZHUJIAN }),
  call('feedback.choices', choosers, of.whereTo).costs('the handler', zhang, 3, 3),
  call('feedback.acceptMany', only(...HANDLERS, ...UPWARD), of.toAcceptAll)
    .costs('the handler of one', zhang, 6, 8)
    .refuses('an acceptance of nothing', zhang, { ids: [] }, '请先勾选要受理的诉求'),
  call('feedback.handOver', only('communityCadre', 'administrator'), grids('02-3', '02-4'))
    .costs('a cadre', chen, 3, 2)
    .changesNothingHere()
    .refuses('a handing over to nobody', chen, grids('02', '99'), 'feedback/wrong-target'),
  call('feedback.templates', only(...HANDLERS, ...UPWARD)).costs('a leader', zhang, 2, 2),
  call('feedback.saveTemplate', only(...HANDLERS, ...UPWARD), keyed({ text: '已办好。' }))
    .costs('a leader', zhang, 3, 3)
    .writesNoLine('a unit’s wording is no case: nothing waits for it')
    .refuses('an empty template', zhang, { text: ' ' }, '请写下常用答复的内容'),
  call('feedback.removeTemplate', templateHolders, of.aSavedTemplate)
    .costs('a leader', zhang, 2, 2, { id: 'none' })
    .writesNoLine('a unit’s wording is no case: nothing waits for it'),
  call('feedback.estates', persons).costs('a leader', zhang, 2, 2),
  call('feedback.similar', neighbours, of.similarTo('facilities'))
    .costs('a resident where nothing is', wang, 4, 2, of.similarTo('property'))
    .costs('a resident beside others', wang, 5, 3, of.besideOthers)
    .refuses('an unknown estate', wang, similar({ ...NOWHERE, buildingId: '1' }), 'estate/unknown')
    .refuses('a text for a place', wang, similar('3幢'), 'input/invalid'),
  call('feedback.join', neighbours, of.matterIn('filed', { author: 'somebody' }))
    .costs('a neighbour', zhou, 6, 7)
    .writesNoLine('the matter keeps its step, holder and clocks; the joins themselves count who joined')
    .refuses('joining one’s own matter', wang, filed, 'feedback/own')
    .refuses('joining what is answered', zhou, finished, 'feedback/not-joinable')
    .refuses('joining a matter that does not exist', zhou, noMatter, 'feedback/unknown')
    .refuses('an operator for a joined id', wang, operator, 'input/invalid'),
  call('feedback.joined', persons)
    .costs('who joined nothing', zhang, 1, 1)
    .costs('who joined', zhou, 4, 3, of.whoJoined),
  call('feedback.reveal', may('holder'), of.toReveal)
    .costs('the handler', zhang, 3, 2)
    .writesNoLine('looks have a log of their own, shown to whom they concern')
    .refuses('the phone of a matter without one', zhang, filed, 'feedback/no-phone')
    .refuses('the phone of someone else’s matter', zhou, filed, 'feedback/unknown')
    .refuses('a purpose that is none', wang, { purpose: 'x' }, 'input/invalid'),
]
