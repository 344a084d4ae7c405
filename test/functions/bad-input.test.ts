import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { District, freshKey } from '../support/district'
import { aMatterIn, anAcceptance, aRating, aReply, aSubmission } from '../support/matters'
import { PEOPLE, PLACES, XINNAN } from '../support/people'

let district: District
let filed: string
let handling: string
let finished: string
beforeAll(async () => {
  district = await District.open()
  filed = await aMatterIn(district, 'filed')
  handling = await aMatterIn(district, 'handling')
  finished = await aMatterIn(district, 'finished')
})
afterAll(() => district.close())

const { wang, zhou, zhang, feng, chen } = PEOPLE
const notice = (changes: object) => {
  return { key: freshKey(), community: XINNAN, title: '停水', body: '明日检修。', daysShown: 7, ...changes }
}
const enrolment = (changes: object) => {
  return { name: '某女士', home: PLACES.home, consentVersion: CONSENT_VERSION, ...changes }
}

type Row = [
  what: string,
  openid: string | undefined,
  path: string,
  input: () => unknown,
  code: string,
  sentence: string,
]

const NO_ESTATE = '没有找到这个小区，请从列表中选择'
const NO_PLACE = '这个小区里没有所选的楼栋或单元，请重新选择'
const NO_MATTER = '没有找到这件诉求，或您无权查看'
const MOVED_ON = '这件诉求已有新的进展，请刷新后再操作'
const NO_RIGHT = '您没有权限进行此操作，如有需要请联系社区'
const NO_SUCH_CALL = '没有这项操作，请更新后重试'

const ROWS: Row[] = [
  [
    'the page of an unknown estate',
    undefined,
    'community.page',
    () => ({ estateId: '320402003001e99' }),
    'estate/unknown',
    NO_ESTATE,
  ],
  [
    'the page of a code that is none',
    undefined,
    'community.page',
    () => ({ estateId: 'abc' }),
    'input/invalid',
    NO_ESTATE,
  ],
  [
    'the page of a code with a trick',
    wang,
    'community.page',
    () => ({ estateId: `${YIHEYUAN}' or 1` }),
    'input/invalid',
    NO_ESTATE,
  ],
  [
    'the buildings of an unknown estate',
    undefined,
    'community.buildings',
    () => ({ estateId: '999999999999e01' }),
    'estate/unknown',
    NO_ESTATE,
  ],
  [
    'a search of 21 characters',
    undefined,
    'community.estates',
    () => ({ search: '苑'.repeat(21) }),
    'input/invalid',
    '搜索内容请不要超过 20 个字',
  ],
  [
    'an unknown notice',
    undefined,
    'notice.read',
    () => ({ id: 'nothing' }),
    'notice/unknown',
    '这条通知不存在或已撤下',
  ],
  [
    'an unknown activity',
    undefined,
    'activity.read',
    () => ({ id: 'nothing' }),
    'activity/unknown',
    '没有找到这个活动，可能已经取消',
  ],

  [
    'a matter without a word',
    wang,
    'feedback.submit',
    () => aSubmission({ text: '' }),
    'input/invalid',
    '请写下您要反映的事情',
  ],
  [
    'a matter of blanks',
    wang,
    'feedback.submit',
    () => aSubmission({ text: ' \n\t　' }),
    'input/invalid',
    '请写下您要反映的事情',
  ],
  [
    'a matter of 10,000 characters',
    wang,
    'feedback.submit',
    () => aSubmission({ text: '灯'.repeat(10_000) }),
    'input/invalid',
    '内容请不要超过 2000 个字',
  ],
  [
    'a matter of 2,001 characters',
    wang,
    'feedback.submit',
    () => aSubmission({ text: '灯'.repeat(2001) }),
    'input/invalid',
    '内容请不要超过 2000 个字',
  ],
  [
    'a matter in an unknown estate',
    wang,
    'feedback.submit',
    () => aSubmission({ place: { estateId: '320402003001e99' } }),
    'estate/unknown',
    NO_ESTATE,
  ],
  [
    'a matter in a building that does not exist',
    wang,
    'feedback.submit',
    () => aSubmission({ place: { ...PLACES.home, buildingId: '99' } }),
    'place/unknown',
    NO_PLACE,
  ],
  [
    'a matter in a unit that does not exist',
    wang,
    'feedback.submit',
    () => aSubmission({ place: { ...PLACES.home, unit: '9单元' } }),
    'place/unknown',
    NO_PLACE,
  ],
  [
    'a matter in a unit without a building',
    wang,
    'feedback.submit',
    () => aSubmission({ place: { ...PLACES.estate, unit: '2单元' } }),
    'place/unknown',
    NO_PLACE,
  ],
  [
    'a room number of 13 characters',
    wang,
    'feedback.submit',
    () => aSubmission({ place: { ...PLACES.home, room: '3'.repeat(13) } }),
    'input/invalid',
    '房号请不要超过 12 个字',
  ],
  [
    'a submission with a key that is none',
    wang,
    'feedback.submit',
    () => aSubmission({ key: 'short' }),
    'input/invalid',
    '提交标识有误，请返回后重试',
  ],
  [
    'a submission by who has not enrolled',
    'stranger-0002',
    'feedback.submit',
    () => aSubmission(),
    'access/enrol',
    '请先填写您的住址，再进行此操作',
  ],
  [
    'a submission by nobody',
    undefined,
    'feedback.submit',
    () => aSubmission(),
    'access/sign-in',
    '请先登录，再进行此操作',
  ],

  ['someone else’s matter', zhou, 'feedback.read', () => ({ id: filed }), 'feedback/unknown', NO_MATTER],
  [
    'a matter that does not exist',
    wang,
    'feedback.read',
    () => ({ id: 'f'.repeat(24) }),
    'feedback/unknown',
    NO_MATTER,
  ],
  [
    'a move on someone else’s matter',
    zhou,
    'feedback.advance',
    () => aRating(finished),
    'feedback/unknown',
    NO_MATTER,
  ],
  [
    'a note on someone else’s matter',
    zhou,
    'feedback.note',
    () => ({ id: filed, key: freshKey(), word: '你好' }),
    'feedback/unknown',
    NO_MATTER,
  ],
  ['a staff call by a resident', wang, 'workbench.matters', () => undefined, 'access/forbidden', NO_RIGHT],
  [
    'an acceptance by the author',
    wang,
    'feedback.advance',
    () => anAcceptance(filed),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'a note by the author',
    wang,
    'feedback.note',
    () => ({ id: filed, key: freshKey(), word: '你好' }),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'a rating by the handler',
    zhang,
    'feedback.advance',
    () => aRating(finished),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'an acceptance by the leader next door',
    feng,
    'feedback.advance',
    () => anAcceptance(filed),
    'feedback/unknown',
    NO_MATTER,
  ],
  [
    'an acceptance of what is accepted',
    zhang,
    'feedback.advance',
    () => anAcceptance(handling),
    'feedback/wrong-step',
    MOVED_ON,
  ],
  [
    'a reply before the acceptance',
    zhang,
    'feedback.advance',
    () => aReply(filed),
    'feedback/wrong-step',
    MOVED_ON,
  ],
  [
    'a rating before the reply',
    wang,
    'feedback.advance',
    () => aRating(handling),
    'feedback/wrong-step',
    MOVED_ON,
  ],
  [
    'a reply without words',
    zhang,
    'feedback.advance',
    () => ({ ...aReply(handling), word: undefined }),
    'feedback/needs-reply',
    '请写下给居民的答复',
  ],
  [
    'a reply of blanks',
    zhang,
    'feedback.advance',
    () => aReply(handling, ' \n '),
    'feedback/needs-reply',
    '请写下给居民的答复',
  ],
  [
    'a reply of 1,001 characters',
    zhang,
    'feedback.advance',
    () => aReply(handling, '好'.repeat(1001)),
    'input/invalid',
    '请不要超过 1000 个字',
  ],
  [
    'a rating without a choice',
    wang,
    'feedback.advance',
    () => ({ ...aRating(finished), rating: undefined }),
    'feedback/needs-rating',
    '请选择满意、基本满意或不满意',
  ],
  [
    'a note without words',
    zhang,
    'feedback.note',
    () => ({ id: filed, key: freshKey(), word: ' ' }),
    'input/invalid',
    '请写下备注内容',
  ],

  [
    'a veto without a word',
    wang,
    'feedback.advance',
    () => ({ id: finished, key: freshKey(), move: 'veto' }),
    'feedback/needs-word',
    '请写一句说明，方便对方接着办',
  ],
  [
    'a matter passed to nobody',
    zhang,
    'feedback.advance',
    () => ({ id: filed, key: freshKey(), move: 'forward' }),
    'feedback/needs-target',
    '请选择要交给谁',
  ],
  [
    'a matter passed to another community',
    zhang,
    'feedback.advance',
    () => ({ id: filed, key: freshKey(), move: 'forward', target: '320402003002-01-gridLeader' }),
    'feedback/wrong-target',
    '所选的单位或同事现在不能接手，请重新选择',
  ],
  [
    'a send-back by who does not sign',
    zhang,
    'feedback.advance',
    () => ({ id: filed, key: freshKey(), move: 'sendBack', reason: 'notOurs' }),
    'feedback/wrong-step',
    MOVED_ON,
  ],
  [
    'an end by the clock, tried by hand',
    wang,
    'feedback.advance',
    () => ({ id: finished, key: freshKey(), move: 'lapse' }),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'an acceptance of nothing',
    zhang,
    'feedback.acceptMany',
    () => ({ ids: [], key: freshKey() }),
    'input/invalid',
    '请先勾选要受理的诉求',
  ],
  [
    'an empty template',
    zhang,
    'feedback.saveTemplate',
    () => ({ key: freshKey(), text: ' ' }),
    'input/invalid',
    '请写下常用答复的内容',
  ],
  [
    'a number that is none',
    zhang,
    'workbench.find',
    () => ({ number: '12' }),
    'input/invalid',
    '请输入完整的诉求编号，共12位数字',
  ],
  [
    'a handing over to an equal that does not exist',
    chen,
    'feedback.handOver',
    () => ({ from: `${XINNAN}-02`, to: `${XINNAN}-99` }),
    'feedback/wrong-target',
    '所选的单位或同事现在不能接手，请重新选择',
  ],
  [
    'a calendar without a day off',
    'sample-su-ting',
    'calendar.enter',
    () => ({ year: 2099, off: [], worked: [] }),
    'input/invalid',
    '请至少填写一个放假日期',
  ],

  [
    'a home in an unknown estate',
    wang,
    'resident.enrol',
    () => enrolment({ home: { estateId: '320402003001e99', buildingId: '1' } }),
    'estate/unknown',
    NO_ESTATE,
  ],
  [
    'a home in a building that does not exist',
    wang,
    'resident.enrol',
    () => enrolment({ home: { ...PLACES.home, buildingId: '99' } }),
    'place/unknown',
    NO_PLACE,
  ],
  [
    'a home without a building',
    wang,
    'resident.enrol',
    () => enrolment({ home: PLACES.estate }),
    'input/invalid',
    '请选择您住的楼栋',
  ],
  [
    'a resident without a name',
    wang,
    'resident.enrol',
    () => enrolment({ name: '　' }),
    'input/invalid',
    '请填写您的称呼',
  ],
  [
    'a name of 13 characters',
    wang,
    'resident.enrol',
    () => enrolment({ name: '王'.repeat(13) }),
    'input/invalid',
    '称呼请不要超过 12 个字',
  ],
  [
    'an enrolment without consent',
    'stranger-0003',
    'resident.enrol',
    () => enrolment({ consentVersion: undefined }),
    'resident/consent',
    '请先阅读并同意隐私保护说明',
  ],
  [
    'an enrolment with another consent',
    'stranger-0003',
    'resident.enrol',
    () => enrolment({ consentVersion: 99 }),
    'resident/consent',
    '请先阅读并同意隐私保护说明',
  ],

  [
    'a notice without a title',
    chen,
    'notice.publish',
    () => notice({ title: ' ' }),
    'input/invalid',
    '请填写标题',
  ],
  [
    'a notice without a body',
    chen,
    'notice.publish',
    () => notice({ body: '' }),
    'input/invalid',
    '请填写内容',
  ],
  [
    'a title of 41 characters',
    chen,
    'notice.publish',
    () => notice({ title: '水'.repeat(41) }),
    'input/invalid',
    '标题请不要超过 40 个字',
  ],
  [
    'a body of 2,001 characters',
    chen,
    'notice.publish',
    () => notice({ body: '水'.repeat(2001) }),
    'input/invalid',
    '内容请不要超过 2000 个字',
  ],
  [
    'a notice shown for 91 days',
    chen,
    'notice.publish',
    () => notice({ daysShown: 91 }),
    'input/invalid',
    '最多展示 90 天',
  ],

  ['an unknown call', wang, 'feedback.erase', () => ({ id: filed }), 'input/invalid', NO_SUCH_CALL],
  ['an unknown capability', wang, 'payment.start', () => ({}), 'input/invalid', NO_SUCH_CALL],
  ['a capability without a call', wang, 'feedback', () => ({}), 'input/invalid', NO_SUCH_CALL],
  ['a call named after the language', wang, '__proto__', () => ({}), 'input/invalid', NO_SUCH_CALL],
  ['a call without a name', wang, '', () => ({}), 'input/invalid', NO_SUCH_CALL],
]

test.each(ROWS)(
  '%s is refused in words and changes nothing',
  async (_what, openid, path, input, code, message) => {
    const sent = input()
    expect(await district.unchanged(() => district.as(openid).isRefused(path, sent))).toEqual({
      code,
      message,
    })
  },
)

/** What no page sends: it is told of in one general sentence. */
const SHAPES: [what: string, path: string, input: () => unknown][] = [
  ['no input', 'feedback.submit', () => undefined],
  ['null', 'feedback.submit', () => null],
  ['a text', 'feedback.submit', () => '灯坏了'],
  ['a list', 'feedback.submit', () => []],
  ['an empty object', 'feedback.submit', () => ({})],
  ['a category that is none', 'feedback.submit', () => ({ ...aSubmission(), category: 'politics' })],
  ['a number for a text', 'feedback.submit', () => ({ ...aSubmission(), text: 5 })],
  ['a text for the photos', 'feedback.submit', () => ({ ...aSubmission(), photos: 'a.jpg' })],
  ['numbers for photos', 'feedback.submit', () => ({ ...aSubmission(), photos: [1] })],
  ['a photo id of 257 characters', 'feedback.submit', () => aSubmission({ photos: ['x'.repeat(257)] })],
  ['no place', 'feedback.submit', () => ({ ...aSubmission(), place: null })],
  [
    'a building id of 21 characters',
    'feedback.submit',
    () => aSubmission({ place: { ...PLACES.home, buildingId: '1'.repeat(21) } }),
  ],
  ['an operator for an id', 'feedback.read', () => ({ id: { $ne: '' } })],
  ['an id of 65 characters', 'feedback.read', () => ({ id: 'f'.repeat(65) })],
  ['a move that is none', 'feedback.advance', () => ({ id: filed, key: freshKey(), move: 'erase' })],
  ['a rating that is none', 'feedback.advance', () => ({ ...aRating(finished), rating: 'perfect' })],
  [
    'a reason that is none',
    'feedback.advance',
    () => ({ id: filed, key: freshKey(), move: 'sendBack', reason: 'lazy' }),
  ],
  ['a text for a cursor', 'feedback.mine', () => ({ cursor: 'later' })],
]

test.each(SHAPES)(
  'input of the wrong shape (%s, to %s) is refused in a general sentence',
  async (_what, path, input) => {
    const sent = input()
    const refused = await district.unchanged(() => district.as(wang).isRefused(path, sent))
    expect(refused).toEqual({ code: 'input/invalid', message: '填写的内容有误，请检查后重试' })
  },
)

test.each(['5', '"page"', '[]', '{}', '{"path":5}', '{"path":["community.page"]}', '{"path":null}'])(
  'an event that is %s is refused in words',
  async (event) => {
    expect(await district.unchanged(() => send(event))).toEqual({
      ok: false,
      code: 'input/invalid',
      message: NO_SUCH_CALL,
    })
  },
)

test('an event that is null is refused in words', async () => {
  expect(await send('null')).toEqual({ ok: false, code: 'input/invalid', message: NO_SUCH_CALL })
})

async function send(event: string): Promise<unknown> {
  const address = `${district.cloud.url}/v1/functions/resident`
  return (await fetch(address, { method: 'POST', body: event })).json()
}
