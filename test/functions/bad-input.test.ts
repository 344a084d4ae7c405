import { beijingDay } from '../../cloudfunctions/platform/day'
import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { aRunningActivity, aWritten } from '../support/activity/running'
import { District, freshKey } from '../support/district'
import { aMatterIn, anAcceptance, aRating, aReply, aSubmission } from '../support/matters'
import { PEOPLE, PLACES, XINNAN } from '../support/people'
import { ADMINISTRATOR } from '../support/roster'
import { aClaim, VOLUNTEERS } from '../support/volunteers'

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
const { luo } = VOLUNTEERS
const notice = (changes: object) => {
  return { key: freshKey(), community: XINNAN, title: '停水', body: '明日检修。', daysShown: 7, ...changes }
}
const enrolment = (changes: object) => {
  return { name: '某女士', home: PLACES.home, consentVersion: CONSENT_VERSION, ...changes }
}

const rosterFile = (changes: object) => {
  const fileId = 'cloud://local-env.local-1250000000/roster/never.xlsx'
  return { key: freshKey(), fileId, fileName: '名册.xlsx', ...changes }
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

  [
    'a contact phone that is none',
    wang,
    'feedback.submit',
    () => aSubmission({ contactPhone: '12345' }),
    'input/invalid',
    '电话号码好像不对，请检查后重试',
  ],
  [
    'a matter on behalf of nobody',
    wang,
    'feedback.submit',
    () => aSubmission({ onBehalfOf: { name: '　' } }),
    'input/invalid',
    '请填写对方的称呼',
  ],
  [
    'a voice that was never uploaded',
    wang,
    'feedback.submit',
    () =>
      aSubmission({
        text: '',
        voice: { file: 'cloud://local-env.local-1250000000/feedback/a.mp3', seconds: 3 },
      }),
    'voice/missing',
    '录音没有上传成功，请重新录一次',
  ],
  [
    'a patrol by a resident',
    wang,
    'feedback.submit',
    () => aSubmission({ source: 'patrol' }),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'similar matters in an unknown estate',
    wang,
    'feedback.similar',
    () => ({ category: 'safety', place: { estateId: '320402003001e99', buildingId: '1' } }),
    'estate/unknown',
    NO_ESTATE,
  ],
  [
    'joining one’s own matter',
    wang,
    'feedback.join',
    () => ({ id: filed }),
    'feedback/own',
    '这是您自己反映的诉求，可在我的诉求中查看进展',
  ],
  [
    'joining what is answered',
    zhou,
    'feedback.join',
    () => ({ id: finished }),
    'feedback/not-joinable',
    '这件诉求已经办完或时间较久，请另外反映',
  ],
  [
    'joining a matter that does not exist',
    zhou,
    'feedback.join',
    () => ({ id: 'f'.repeat(24) }),
    'feedback/unknown',
    NO_MATTER,
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

  [
    'a setting from today on',
    'sample-su-ting',
    'settings.change',
    () => ({ key: freshKey(), setting: 'acceptDays', value: 2, from: beijingDay(Date.now()) }),
    'settings/fault',
    '改动最早从明天起生效，请重新选择日期',
  ],
  [
    'a setting out of its range',
    'sample-su-ting',
    'settings.change',
    () => ({ key: freshKey(), setting: 'acceptDays', value: 99, from: '2030-01-01' }),
    'settings/fault',
    '请填写 1 个工作日到 15 个工作日之间的整数',
  ],
  [
    'an empty code',
    wang,
    'district.claim',
    () => ({ code: ' ', name: '王桂英' }),
    'input/invalid',
    '请填写开通码',
  ],
  [
    'a code without a name',
    wang,
    'district.claim',
    () => ({ code: 'ABCD', name: '' }),
    'input/invalid',
    '请填写您的姓名',
  ],
  [
    'the phone of a matter without one',
    zhang,
    'feedback.reveal',
    () => ({ id: filed, key: freshKey(), what: 'contactPhone', purpose: 'contact' }),
    'feedback/no-phone',
    '没有留下电话，请上门联系，或在答复里写明怎么找您',
  ],
  [
    'the phone of someone else’s matter',
    zhou,
    'feedback.reveal',
    () => ({ id: filed, key: freshKey(), what: 'contactPhone', purpose: 'contact' }),
    'feedback/unknown',
    NO_MATTER,
  ],
  [
    'a call about a matter that is not on the list',
    chen,
    'workbench.rung',
    () => ({ ids: ['nothing'], key: freshKey(), reached: true }),
    'feedback/unknown',
    NO_MATTER,
  ],
  [
    'an answer to a message with a key that is none',
    wang,
    'message.granted',
    () => ({ key: 'short', answers: [{ template: 'caseMoved', id: 'T', accepted: true }] }),
    'input/invalid',
    '提交标识有误，请返回后重试',
  ],
  [
    'a roster that lies among the photos',
    ADMINISTRATOR,
    'roster.dryRun',
    () => rosterFile({ fileId: 'cloud://local-env.local-1250000000/feedback/photo.xlsx' }),
    'input/invalid',
    '没有收到文件，请重新选择电子表格',
  ],
  [
    'a roster that was never uploaded',
    ADMINISTRATOR,
    'roster.dryRun',
    () => rosterFile({}),
    'roster/no-file',
    '没有收到文件，请重新选择电子表格',
  ],
  [
    'a roster without a name',
    ADMINISTRATOR,
    'roster.dryRun',
    () => rosterFile({ fileName: ' ' }),
    'input/invalid',
    '填写的内容有误，请检查后重试',
  ],
  [
    'the confirmation of an import with faults',
    ADMINISTRATOR,
    'roster.proceed',
    () => ({ id: '320402i2' }),
    'roster/faulty',
    '这份文件还有错误，请改好后重新上传核对',
  ],
  ...(['read', 'changes', 'proceed', 'checkDraft'] as const).map(
    (call): Row => [
      `an unknown import, to ${call}`,
      ADMINISTRATOR,
      `roster.${call}`,
      () => ({ id: 'none' }),
      'roster/unknown',
      '没有找到这次导入，请返回后重试',
    ],
  ),
  [
    'a sign-up for an unknown activity',
    wang,
    'activity.signUp',
    () => ({ key: freshKey(), id: 'none' }),
    'activity/unknown',
    '没有找到这个活动，可能已经取消',
  ],
  [
    'a sign-up of more than a household may bring',
    wang,
    'activity.signUp',
    () => ({
      key: freshKey(),
      id: `${XINNAN}a1`,
      family: ['一', '二', '三', '四'].map((name) => ({ name })),
    }),
    'activity/party-too-large',
    '每户最多 4 人，请减少人数',
  ],
  [
    'a sign-up for an activity that is over',
    wang,
    'activity.signUp',
    () => ({ key: freshKey(), id: `${XINNAN}a3` }),
    'activity/closed',
    '报名已截止，请看看其他活动',
  ],
  [
    'a check-in by an old code',
    wang,
    'activity.checkIn',
    () => ({ id: `${XINNAN}a1`, code: 'abcdefghijkl' }),
    'activity/code-expired',
    '签到码已过期，请重新扫现场的签到码',
  ],
  [
    'an activity that ends before it begins',
    chen,
    'activity.publish',
    () => ({ ...aWritten(), endsAt: 5, key: freshKey(), community: XINNAN }),
    'activity/times',
    '结束时间要晚于开始时间',
  ],
  [
    'an activity without a name',
    chen,
    'activity.publish',
    () => ({ ...aWritten(), title: ' ', key: freshKey(), community: XINNAN }),
    'input/invalid',
    '请填写活动名称',
  ],
  [
    'an activity for another community',
    chen,
    'activity.publish',
    () => ({ ...aWritten(), key: freshKey(), community: '320402003002' }),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'an activity called off without a word',
    chen,
    'activity.callOff',
    () => ({ id: `${XINNAN}a1`, word: '' }),
    'input/invalid',
    '请写下取消的原因',
  ],
  [
    'an activity called off when it has begun',
    chen,
    'activity.callOff',
    () => ({ id: aRunningActivity(district), word: '下雨' }),
    'activity/begun',
    '活动已经开始，不能再取消，可以在活动回顾里说明情况',
  ],
  [
    'a change of an activity that was changed meanwhile',
    chen,
    'activity.edit',
    () => ({ ...aWritten(), id: `${XINNAN}a1`, version: 99 }),
    'activity/changed',
    '这个活动刚才有变动，请刷新后再操作',
  ],
  [
    'a claim without a duty',
    luo,
    'volunteer.claim',
    () => aClaim(5, { duty: ' ' }),
    'input/invalid',
    '请填写做了什么服务',
  ],
  [
    'a claim that ends before it begins',
    luo,
    'volunteer.claim',
    () => aClaim(5, { until: Date.now() - 9 * 86_400_000 }),
    'service/span',
    '请核对起止时间，结束要晚于开始，一次不超过二十四小时',
  ],
  [
    'a claim of tomorrow',
    luo,
    'volunteer.claim',
    () => aClaim(-1),
    'service/future',
    '服务还没有结束，请在结束后再填写',
  ],
  [
    'a claim of last winter',
    luo,
    'volunteer.claim',
    () => aClaim(120),
    'service/too-old',
    '只能申报最近九十天内的服务，更早的请联系社区登记',
  ],
  [
    'a claim for a community that does not exist',
    luo,
    'volunteer.claim',
    () => aClaim(5, { community: '999999999999' }),
    'volunteer/workplace',
    '请选择在哪个社区服务',
  ],
  [
    'a claim with a photo nobody uploaded',
    luo,
    'volunteer.claim',
    () => aClaim(5, { evidence: ['cloud://local-env.local-1250000000/volunteer/none.jpg'] }),
    'photo/missing',
    '有照片没有上传成功，请删除后重新添加',
  ],
  [
    'a volunteer without consent',
    wang,
    'volunteer.enrol',
    () => ({ name: '王桂英' }),
    'volunteer/consent',
    '请先阅读并同意个人信息使用说明',
  ],
  [
    'a volunteer of an organisation that does not exist',
    wang,
    'volunteer.enrol',
    () => ({ name: '王桂英', organisation: '320402p999', consentVersion: CONSENT_VERSION }),
    'volunteer/organisation',
    '没有找到这个党组织，请从列表中选择',
  ],
  [
    'a void without a reason',
    luo,
    'volunteer.void',
    () => ({ id: 'f'.repeat(24), reason: ' ' }),
    'input/invalid',
    '请写明作废的原因',
  ],
  [
    'a reason for two records at once',
    chen,
    'volunteer.confirm',
    () => ({ ids: ['a', 'b'], reason: '值守' }),
    'input/invalid',
    '超过每日上限的原因请逐条填写',
  ],
  [
    'a record that does not exist',
    chen,
    'volunteer.confirm',
    () => ({ ids: ['nothing'] }),
    'service/unknown',
    '没有找到这条服务记录，或您无权查看',
  ],
  [
    'the list of another community',
    chen,
    'volunteer.waiting',
    () => ({ community: '320402001001' }),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'the members of another community',
    chen,
    'volunteer.members',
    () => ({ community: '320402001001', side: 'workplace' }),
    'access/forbidden',
    NO_RIGHT,
  ],
  [
    'a duty called off without a word',
    chen,
    'volunteer.callOff',
    () => ({ id: 'f'.repeat(24), word: ' ' }),
    'input/invalid',
    '请写明取消的原因',
  ],
  [
    'the units below a community',
    chen,
    'volunteer.units',
    () => ({ unit: '320402003001' }),
    'input/invalid',
    '区划代码有误',
  ],
  [
    'a certificate of a year without hours',
    luo,
    'certificate.issue',
    () => ({ key: freshKey(), year: 2001 }),
    'certificate/none',
    '这一年还没有已认定的服务时长，暂时不能开具证明',
  ],
  [
    'a certificate that nobody issued',
    undefined,
    'certificate.check',
    () => ({ number: '320402202600000000', code: 'ABCDE-FGHJK' }),
    'certificate/unknown',
    '没有找到这份证明，请核对编号和验证码',
  ],
  [
    'a ledger of a month that is none',
    chen,
    'ledger.service',
    () => ({ unit: XINNAN, month: '2026-13' }),
    'input/invalid',
    '请选择月份',
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
  ['a source that is none', 'feedback.submit', () => ({ ...aSubmission(), source: 'rumour' })],
  ['a half second of voice', 'feedback.submit', () => aSubmission({ voice: { file: 'x', seconds: 0.5 } })],
  ['a text for a place', 'feedback.similar', () => ({ category: 'safety', place: '3幢' })],
  ['an operator for a joined id', 'feedback.join', () => ({ id: { $ne: '' } })],
  ['an operator for an id', 'feedback.read', () => ({ id: { $ne: '' } })],
  ['an id of 65 characters', 'feedback.read', () => ({ id: 'f'.repeat(65) })],
  ['a move that is none', 'feedback.advance', () => ({ id: filed, key: freshKey(), move: 'erase' })],
  ['a rating that is none', 'feedback.advance', () => ({ ...aRating(finished), rating: 'perfect' })],
  [
    'a purpose that is none',
    'feedback.reveal',
    () => ({ id: filed, key: freshKey(), what: 'contactPhone', purpose: 'x' }),
  ],
  ['a text for a cursor', 'resident.looks', () => ({ cursor: 'later' })],
  ['nothing to delete', 'privacy.erase', () => ({ kinds: [] })],
  ['a kind that cannot be deleted', 'privacy.erase', () => ({ kinds: ['look'] })],
  ['a consent that is none', 'feedback.submit', () => aSubmission({ agreed: ['everything' as 'point'] })],
  ['a tap that is none', 'message.askable', () => ({ tap: 'breakfast' })],
  ['no answers', 'message.granted', () => ({ key: freshKey(), answers: [] })],
  [
    'more answers than WeChat asks for',
    'message.granted',
    () => ({ key: freshKey(), answers: Array(4).fill({ template: 'caseMoved', id: 'T', accepted: true }) }),
  ],
  [
    'a template that is none',
    'message.granted',
    () => ({ key: freshKey(), answers: [{ template: 'x', id: 'T', accepted: true }] }),
  ],
  [
    'a reason that is none',
    'feedback.advance',
    () => ({ id: filed, key: freshKey(), move: 'sendBack', reason: 'lazy' }),
  ],
  ['a text for a cursor', 'feedback.mine', () => ({ cursor: 'later' })],
  ['a number for a code', 'district.claim', () => ({ code: 5, name: '王桂英' })],
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
