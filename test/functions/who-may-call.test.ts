import type { AnyTRPCRouter } from '@trpc/server'
import { ACCESS as activity } from '../../cloudfunctions/activity/access'
import { api } from '../../cloudfunctions/api'
import { ACCESS as attendance } from '../../cloudfunctions/attendance/access'
import { ACCESS as calendar } from '../../cloudfunctions/calendar/access'
import { ACCESS as certificate } from '../../cloudfunctions/certificate/access'
import { ACCESS as community } from '../../cloudfunctions/community/access'
import { ACCESS as contact } from '../../cloudfunctions/contact/access'
import { ACCESS as districtAccess } from '../../cloudfunctions/district/access'
import { ACCESS as division } from '../../cloudfunctions/division/access'
import { ACCESS as feedback } from '../../cloudfunctions/feedback/access'
import type { Move, Step } from '../../cloudfunctions/feedback/steps'
import type { Capability } from '../../cloudfunctions/functions'
import { ACCESS as health } from '../../cloudfunctions/health/access'
import { ACCESS as ledger } from '../../cloudfunctions/ledger/access'
import { ACCESS as message } from '../../cloudfunctions/message/access'
import { ACCESS as notice } from '../../cloudfunctions/notice/access'
import type { Who } from '../../cloudfunctions/platform/access'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { POSTS, type PostKind } from '../../cloudfunctions/platform/post-kind'
import { ACCESS as privacy } from '../../cloudfunctions/privacy/access'
import type { RefusalCode } from '../../cloudfunctions/refusals'
import { ACCESS as resident } from '../../cloudfunctions/resident/access'
import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import { ACCESS as roster } from '../../cloudfunctions/roster/access'
import { ACCESS as settings } from '../../cloudfunctions/settings/access'
import { ACCESS as volunteer } from '../../cloudfunctions/volunteer/access'
import { ACCESS as workbench } from '../../cloudfunctions/workbench/access'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { aGuestIn, aRunningActivity, aWritten, codeOf } from '../support/activity/running'
import type { InputOf, Path } from '../support/caller'
import { District, freshKey } from '../support/district'
import { aCopyOf, aMatterIn, anAcceptance, aRating, aReply, aSubmission, matterOf } from '../support/matters'
import { anUnreadCase, TEMPLATE_ID } from '../support/messages'
import { PEOPLE, PLACES, XINNAN } from '../support/people'
import { aWeek, putBack } from '../support/posts'
import { NANHU, ZHUJIAN } from '../support/staff'
import { aClaim, aDuty, VOLUNTEERS } from '../support/volunteers'

let district: District
const matters: Partial<Record<Step, string>> = {}
beforeAll(async () => {
  district = await District.open()
  for (const step of ['filed', 'handling', 'finished'] as const)
    matters[step] = await aMatterIn(district, step)
})
afterAll(() => district.close())

/** A matter of its own for each call, in this step. */
const matterIn = (step: Step) => aCopyOf(district, matters[step] ?? '')

/** An activity of 新南社区 that is going on, one of its own for each call. */
const activityNow = (changes?: Parameters<typeof aRunningActivity>[1]) => aRunningActivity(district, changes)
const activitySoon = () => aRunningActivity(district, { startsAt: Date.now() + 3_600_000 })
const activityWithGuest = () => aGuestIn(district)

/** A record of 刘志芳's at 新南社区. */
const serviceIn = (state: 'waiting' | 'confirmed') =>
  district.find('volunteerRecords', { volunteer: VOLUNTEERS.liu, community: XINNAN, state })[0]?._id ?? ''

/** What capabilities say of who may call them. */
const ACCESS: Record<Capability, Record<string, Who>> = {
  activity,
  attendance,
  calendar,
  community,
  contact,
  division,
  feedback,
  message,
  notice,
  resident,
  workbench,
  roster,
  settings,
  district: districtAccess,
  health,
  volunteer,
  certificate,
  ledger,
  privacy,
}

const procedures: Record<string, { _def: { meta?: { who?: Who } } }> = (api as AnyTRPCRouter)._def.procedures

test('every procedure is bound to the row of its capability’s access table, and every row to a procedure', () => {
  const bound = Object.entries(procedures).map(([path, { _def }]) => [path, _def.meta?.who])
  const rows = Object.entries(ACCESS).flatMap(([capability, table]) =>
    Object.entries(table).map(([name, who]) => [`${capability}.${name}`, who]),
  )
  expect(Object.fromEntries(bound)).toEqual(Object.fromEntries(rows))
})

/** Who calls: somebody not signed in, somebody unknown, two residents, and a holder of every kind of post. */
const CALLERS = {
  visitor: undefined,
  stranger: 'stranger-0001',
  author: PEOPLE.wang,
  neighbour: PEOPLE.zhou,
  microGridLeader: PEOPLE.feng,
  gridLeader: PEOPLE.li,
  gridWorker: PEOPLE.xu,
  communityCadre: PEOPLE.chen,
  dutyDesk: 'sample-xinnan-duty',
  policeOfficer: 'sample-ma-jun',
  healthSteward: 'sample-lin-peifen',
  streetDispatcher: 'sample-he-xiaodong',
  departmentOfficer: 'sample-shi-weimin',
  districtSupervisor: 'sample-xia-qiming',
  administrator: 'sample-su-ting',
  partySecretary: VOLUNTEERS.fei,
  organizer: 'sample-tang-huimin',
  /** Leads the micro-grid that holds the matter, and lives there. */
  holder: PEOPLE.zhang,
} as const

type CallerName = keyof typeof CALLERS

test('the table below has a caller for every kind of post', () => {
  expect(Object.keys(CALLERS)).toEqual(expect.arrayContaining(Object.keys(POSTS) satisfies string[]))
  for (const kind of Object.keys(POSTS) as PostKind[]) {
    const openid = CALLERS[kind]
    expect(district.find('posts', { kind, 'holder.openid': openid })).not.toEqual([])
  }
})

const WORDS: Record<string, 'ok' | RefusalCode> = {
  ok: 'ok',
  signIn: 'access/sign-in',
  enrol: 'access/enrol',
  no: 'access/forbidden',
  hidden: 'feedback/unknown',
  unseen: 'activity/unknown',
  noSignup: 'activity/not-signed-up',
  /** Whoever he is, it is the code that counts. */
  code: 'claim/unknown',
  absent: 'template/unknown',
  noFile: 'roster/no-file',
  noImport: 'roster/unknown',
  noRow: 'post/no-roster-row',
  days: 'leave/days',
  post: 'post/unknown',
  join: 'volunteer/enrol',
  none: 'service/unknown',
  unsigned: 'duty/not-signed',
  noPaper: 'certificate/unknown',
}

/** Every caller × every procedure. The matter is 王桂英's, in micro-grid 02-1; the notice is 新南社区's. */
const TABLE = `
                             visitor stranger author   neighbour microGridLeader gridLeader gridWorker communityCadre dutyDesk policeOfficer healthSteward streetDispatcher departmentOfficer districtSupervisor administrator holder   organizer
  community.page             ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  community.estates          ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  community.buildings        ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  notice.list                ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  notice.read                ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  notice.publish             signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       no
  activity.upcoming          ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  activity.past              ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  activity.read              ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  resident.me                ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  resident.enrol             signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  feedback.submit            signIn  enrol    ok       ok        enrol           enrol      enrol      enrol          enrol    enrol         enrol         enrol            enrol             enrol              enrol         ok       enrol
  feedback.mine              signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  feedback.read              signIn  hidden   ok       hidden    hidden          ok         hidden     ok             hidden   hidden        hidden        ok               hidden            ok                 hidden        ok       hidden
  feedback.note              signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        ok       hidden
  feedback.accept            signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        ok       hidden
  feedback.finish            signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        ok       hidden
  feedback.rate              signIn  hidden   ok       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.toCommunity       signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        ok       hidden
  feedback.forward           signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        ok       hidden
  feedback.veto              signIn  hidden   ok       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.remind            signIn  hidden   ok       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            ok                 hidden        no       hidden
  feedback.ticket            signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            ok                 hidden        no       hidden
  feedback.answerTicket      signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        ok       hidden
  feedback.closeTicket       signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            ok                 hidden        no       hidden
  feedback.lapse             signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.handOverOne       signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.toGrid            signIn  hidden   no       hidden    hidden          no         hidden     ok             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.keep              signIn  hidden   no       hidden    hidden          no         hidden     ok             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.toStreet          signIn  hidden   no       hidden    hidden          no         hidden     ok             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.decline           signIn  hidden   no       hidden    hidden          no         hidden     ok             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.verify            signIn  hidden   no       hidden    hidden          no         hidden     ok             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.reject            signIn  hidden   no       hidden    hidden          no         hidden     ok             hidden   hidden        hidden        no               hidden            no                 hidden        no       hidden
  feedback.dispatch          signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        ok               hidden            no                 hidden        no       hidden
  feedback.returnToCommunity signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        ok               hidden            no                 hidden        no       hidden
  feedback.sign              signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               ok                no                 hidden        no       hidden
  feedback.sendBack          signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               ok                no                 hidden        no       hidden
  feedback.assign            signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            ok                 hidden        no       hidden
  feedback.choices           signIn  no       no       no        hidden          ok         hidden     ok             no       no            no            ok               hidden            ok                 hidden        ok       no
  feedback.acceptMany        signIn  no       no       no        ok              ok         ok         ok             no       no            no            ok               ok                ok                 no            ok       no
  feedback.handOver          signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 ok            no       no
  feedback.templates         signIn  no       no       no        ok              ok         ok         ok             no       no            no            ok               ok                ok                 no            ok       no
  feedback.saveTemplate      signIn  no       no       no        ok              ok         ok         ok             no       no            no            ok               ok                ok                 no            ok       no
  feedback.removeTemplate    signIn  no       no       no        ok              ok         ok         ok             no       no            no            absent           absent            absent             no            ok       no
  workbench.matters          signIn  no       no       no        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  workbench.find             signIn  no       no       no        hidden          ok         hidden     ok             hidden   hidden        hidden        ok               hidden            ok                 hidden        ok       hidden
  workbench.supervision      signIn  no       no       no        no              no         no         no             no       no            no            no               no                ok                 no            no       no
  workbench.scopes           signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 ok            no       no
  calendar.years             signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  calendar.enter             signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  feedback.reveal            signIn  hidden   no       hidden    hidden          no         hidden     no             hidden   hidden        hidden        no               hidden            no                 hidden        ok       hidden
  message.askable            signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  message.granted            signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  resident.looks             signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  workbench.callList         signIn  no       no       no        no              no         no         ok             ok       no            no            no               no                no                 no            no       no
  workbench.rung             signIn  no       no       no        no              no         no         ok             ok       no            no            no               no                no                 no            no       no
  roster.template            signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  roster.export              signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  roster.dryRun              signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 noFile        no       no
  roster.checkDraft          signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 noImport      no       no
  roster.proceed             signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 noImport      no       no
  roster.list                signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  roster.read                signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 noImport      no       no
  roster.changes             signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 noImport      no       no
  activity.sessions          ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  activity.mine              signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  activity.signUp            signIn  enrol    ok       ok        enrol           enrol      enrol      enrol          enrol    enrol         enrol         enrol            enrol             enrol              enrol         ok       enrol
  activity.confirm           signIn  noSignup noSignup noSignup  noSignup        noSignup   noSignup   noSignup       noSignup noSignup      noSignup      noSignup         noSignup          noSignup           noSignup      noSignup noSignup
  activity.cancelSignup      signIn  noSignup noSignup noSignup  noSignup        noSignup   noSignup   noSignup       noSignup noSignup      noSignup      noSignup         noSignup          noSignup           noSignup      noSignup noSignup
  activity.checkIn           signIn  noSignup noSignup noSignup  noSignup        noSignup   noSignup   noSignup       noSignup noSignup      noSignup      noSignup         noSignup          noSignup           noSignup      noSignup noSignup
  activity.scan              signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       no
  activity.organized         signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       ok
  activity.written           signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  activity.publish           signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       ok
  activity.edit              signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  activity.review            signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       no
  activity.callOff           signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  activity.roster            signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  activity.code              signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  activity.tick              signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  activity.report            signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  attendance.excel           signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no       unseen
  feedback.estates           signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  feedback.similar           signIn  enrol    ok       ok        ok              ok         ok         ok             ok       enrol         enrol         enrol            enrol             enrol              enrol         ok       enrol
  feedback.join              signIn  enrol    ok       ok        ok              ok         ok         ok             ok       enrol         enrol         enrol            enrol             enrol              enrol         ok       enrol
  feedback.joined            signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  settings.list              signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  settings.history           signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  settings.change            signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  district.about             ok      ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok       ok
  district.claim             signIn  code     code     code      code            code       code       code           code     code          code          code             code              code               code          code     code
  health.overview            signIn  no       no       no        no              no         no         no             no       no            no            no               no                no                 ok            no       no
  roster.draftSplit           signIn     no         no         no         no         no         no         no         no         no         no         no         no         no         ok         no         no
  contact.bind                signIn     noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow      noRow
  contact.mine                signIn     ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok
  contact.unbind              signIn     ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok         ok
  contact.takeLeave           signIn     no         no         no         days       days       days       days       days       days       days       days       days       days       days       days       days
  contact.endLeave            signIn     no         no         no         post       post       post       post       post       post       post       post       post       post       post       post       post
  contact.delegate            signIn     no         no         no         post       post       post       post       post       post       post       post       post       post       post       post       post
  contact.publish             signIn     no         no         no         post       post       post       post       post       post       post       post       post       post       post       post       post
  contact.withdraw            signIn     no         no         no         post       post       post       post       post       post       post       post       post       post       post       post       post
  contact.release             signIn     no         no         no         no         no         no         no         no         no         no         no         no         no         noRow      no         no
  workbench.trace             signIn     no         no         no         no         no         no         ok         ok         no         no         ok         no         ok         ok         no         no
  division.drawing            signIn     no         no         no         no         no         no         ok         ok         no         no         ok         no         ok         ok         no         no
  division.plans              signIn     no         no         no         no         no         no         ok         no         no         no         no         no         ok         ok         no         no
  division.plan               signIn     no         no         no         no         no         no         ok         no         no         no         no         no         ok         ok         no         no
  division.propose            signIn     no         no         no         no         no         no         ok         no         no         no         no         no         ok         ok         no         no
`

/** The same for volunteer service. The record is 刘志芳's at 新南社区; nobody calling is a volunteer yet. */
const SERVICE_TABLE = `
                                visitor stranger author   neighbour microGridLeader gridLeader gridWorker communityCadre dutyDesk policeOfficer healthSteward streetDispatcher departmentOfficer districtSupervisor administrator partySecretary holder
  volunteer.me                  signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.organisations       signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.communities         signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.voided              signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.duties              signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.duty                signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.cancel              signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.progress            signIn  join     join     join      join            join       join       join           join     join          join          join             join              join               join          join           join
  volunteer.signUp              signIn  join     join     join      join            join       join       join           join     join          join          join             join              join               join          join           join
  volunteer.claim               signIn  join     join     join      join            join       join       join           join     join          join          join             join              join               join          join           join
  volunteer.checkIn             signIn  unsigned unsigned unsigned  unsigned        unsigned   unsigned   unsigned       unsigned unsigned      unsigned      unsigned         unsigned          unsigned           unsigned      unsigned       unsigned
  volunteer.checkOut            signIn  unsigned unsigned unsigned  unsigned        unsigned   unsigned   unsigned       unsigned unsigned      unsigned      unsigned         unsigned          unsigned           unsigned      unsigned       unsigned
  volunteer.record              signIn  none     none     none      none            none       none       ok             none     none          none          none             none              none               none          none           none
  volunteer.void                signIn  none     none     none      none            none       none       ok             none     none          none          none             none              none               none          none           none
  volunteer.toConfirm           signIn  no       no       no        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  volunteer.waiting             signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.confirm             signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.rewrite             signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.offer               signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.offered             signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.callOff             signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.attest              signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.registrations       signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.answer              signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.members             signIn  no       no       no        no              no         no         ok             no       no            no            no               no                no                 no            no             no
  volunteer.figures             signIn  no       no       no        no              no         no         ok             no       no            no            ok               no                ok                 no            no             no
  volunteer.organisationFigures signIn  no       no       no        no              no         no         ok             no       no            no            ok               no                ok                 no            no             no
  volunteer.units               signIn  no       no       no        no              no         no         no             no       no            no            ok               no                ok                 no            no             no
  certificate.issue             signIn  join     join     join      join            join       join       join           join     join          join          join             join              join               join          join           join
  certificate.mine              signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  privacy.held                  signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  privacy.copy                  signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  privacy.erase                 signIn  ok       ok       ok        ok              ok         ok         ok             ok       ok            ok            ok               ok                ok                 ok            ok             ok
  certificate.file              signIn  noPaper  noPaper  noPaper   noPaper         noPaper    noPaper    noPaper        noPaper  noPaper       noPaper       noPaper          noPaper           noPaper            noPaper       noPaper        noPaper
  certificate.check             noPaper noPaper  noPaper  noPaper   noPaper         noPaper    noPaper    noPaper        noPaper  noPaper       noPaper       noPaper          noPaper           noPaper            noPaper       noPaper        noPaper
  ledger.service                signIn  no       no       no        no              no         no         ok             no       no            no            ok               no                ok                 no            no             no
  volunteer.enrol               signIn  enrol    ok       ok        enrol           enrol      enrol      enrol          enrol    enrol         enrol         enrol            enrol             enrol              enrol         enrol          ok
`

/** A call that nothing but the caller's identity can fail. `feedback.advance` is tried move by move. */
const CALLS: Record<string, () => [path: Path, input?: unknown]> = {
  'community.page': () => ['community.page', { estateId: YIHEYUAN }],
  'community.estates': () => ['community.estates', {}],
  'community.buildings': () => ['community.buildings', { estateId: YIHEYUAN }],
  'notice.list': () => ['notice.list', { estateId: YIHEYUAN }],
  'notice.read': () => ['notice.read', { id: `${XINNAN}n1` }],
  'notice.publish': () => {
    const words = { title: '停水通知', body: '明日检修。', daysShown: 7 }
    return ['notice.publish', { key: freshKey(), community: XINNAN, ...words }]
  },
  'activity.upcoming': () => ['activity.upcoming', { estateId: YIHEYUAN }],
  'activity.past': () => ['activity.past', { estateId: YIHEYUAN }],
  'activity.read': () => ['activity.read', { id: `${XINNAN}a1` }],
  'activity.sessions': () => ['activity.sessions', { series: 'none' }],
  'activity.mine': () => ['activity.mine', {}],
  'activity.signUp': () => ['activity.signUp', { key: freshKey(), id: activityNow() }],
  'activity.confirm': () => ['activity.confirm', { id: activityNow() }],
  'activity.cancelSignup': () => ['activity.cancelSignup', { id: activityNow() }],
  'activity.checkIn': () => {
    const id = activityNow()
    return ['activity.checkIn', { id, code: codeOf(id) }]
  },
  'activity.scan': () => {
    const { id, ticket } = activityWithGuest()
    return ['activity.scan', { id, ticket }]
  },
  'activity.organized': () => ['activity.organized', {}],
  'activity.written': () => ['activity.written', { id: activityNow() }],
  'activity.publish': () => ['activity.publish', { ...aWritten(), key: freshKey(), community: XINNAN }],
  'activity.edit': () => ['activity.edit', { ...aWritten(), id: activityNow(), version: 1 }],
  'activity.review': () => ['activity.review', { id: activityNow({ state: 'pending' }), approve: true }],
  'activity.callOff': () => ['activity.callOff', { id: activitySoon(), word: '下雨' }],
  'activity.roster': () => ['activity.roster', { id: activityNow(), list: 'seated' }],
  'activity.code': () => ['activity.code', { id: activityNow() }],
  'activity.tick': () => {
    const { id, signup } = activityWithGuest()
    return ['activity.tick', { id, signup, what: 'in' }]
  },
  'activity.report': () => ['activity.report', { id: activityNow(), words: '很热闹', photos: [] }],
  'attendance.excel': () => ['attendance.excel', { id: activityNow() }],
  'resident.me': () => ['resident.me'],
  'resident.enrol': () => [
    'resident.enrol',
    { name: '某人', home: PLACES.home, consentVersion: CONSENT_VERSION },
  ],
  'feedback.submit': () => ['feedback.submit', aSubmission()],
  'feedback.mine': () => ['feedback.mine', {}],
  'feedback.estates': () => ['feedback.estates'],
  'feedback.similar': () => ['feedback.similar', { category: 'facilities', place: PLACES.home }],
  'feedback.join': () => [
    'feedback.join',
    { id: aCopyOf(district, matters.filed ?? '', { author: 'somebody' }) },
  ],
  'feedback.joined': () => ['feedback.joined'],
  'feedback.read': () => ['feedback.read', { id: matterIn('filed') }],
  'feedback.note': () => {
    return ['feedback.note', { id: matterIn('filed'), key: freshKey(), word: '已联系物业' }]
  },
  'feedback.accept': () => ['feedback.advance', anAcceptance(matterIn('filed'))],
  'feedback.finish': () => ['feedback.advance', aReply(matterIn('handling'))],
  'feedback.rate': () => ['feedback.advance', aRating(matterIn('finished'))],
  'feedback.toCommunity': () => move('toCommunity', matterIn('handling'), { word: '请研判' }),
  'feedback.forward': () => move('forward', matterIn('filed'), { target: `${XINNAN}-02-gridLeader` }),
  'feedback.veto': () => move('veto', matterIn('finished'), { word: '没修好' }),
  'feedback.remind': () => move('remind', lateMatter()),
  'feedback.ticket': () => move('ticket', matterIn('filed'), { word: '请抓紧' }),
  'feedback.answerTicket': () => move('answerTicket', ticketed('open'), { word: '明天办' }),
  'feedback.closeTicket': () => move('closeTicket', ticketed('answered')),
  'feedback.lapse': () => move('lapse', matterIn('finished')),
  'feedback.handOverOne': () => move('handOver', matterIn('filed'), { target: `${XINNAN}-02` }),
  'feedback.toGrid': () => move('toGrid', heldBy(XINNAN, 'assessing'), { target: `${XINNAN}-02` }),
  'feedback.keep': () => move('keep', heldBy(XINNAN, 'assessing')),
  'feedback.toStreet': () => move('toStreet', heldBy(XINNAN, 'assessing'), { word: '请派单' }),
  'feedback.decline': () => move('decline', heldBy(XINNAN, 'assessing'), { word: '请找供水公司' }),
  'feedback.verify': () => move('verify', heldBy(XINNAN, 'verifying')),
  'feedback.reject': () => move('reject', heldBy(XINNAN, 'verifying'), { word: '还没清完' }),
  'feedback.dispatch': () => move('dispatch', heldBy(NANHU, 'dispatching'), { target: ZHUJIAN }),
  'feedback.returnToCommunity': () =>
    move('returnToCommunity', heldBy(NANHU, 'dispatching'), { word: '请先协调' }),
  'feedback.sign': () => move('sign', heldBy(ZHUJIAN, 'signing')),
  'feedback.sendBack': () => move('sendBack', heldBy(ZHUJIAN, 'signing'), { reason: 'notOurs' }),
  'feedback.assign': () => move('assign', heldBy('320402', 'assigning'), { target: ZHUJIAN }),
  'feedback.choices': () => ['feedback.choices', { id: matterIn('filed'), move: 'forward' }],
  'feedback.acceptMany': () => ['feedback.acceptMany', { ids: [matterIn('filed')], key: freshKey() }],
  'feedback.handOver': () => ['feedback.handOver', { from: `${XINNAN}-02-3`, to: `${XINNAN}-02-4` }],
  'feedback.templates': () => ['feedback.templates'],
  'feedback.saveTemplate': () => ['feedback.saveTemplate', { key: freshKey(), text: '已办好。' }],
  'feedback.removeTemplate': () => ['feedback.removeTemplate', { id: savedTemplate() }],
  'workbench.matters': () => ['workbench.matters'],
  'settings.list': () => ['settings.list'],
  'settings.history': () => ['settings.history', { setting: 'acceptDays' }],
  'settings.change': () => {
    const from = addDays(beijingDay(Date.now()), 2)
    return ['settings.change', { key: freshKey(), setting: 'acceptDays', value: 3, from }]
  },
  'district.about': () => ['district.about'],
  'district.claim': () => ['district.claim', { code: 'AAAA-BBBB-CCCC', name: '某人' }],
  'health.overview': () => ['health.overview'],
  'workbench.find': () => {
    return ['workbench.find', { number: matterOf(district, matters.filed ?? '')?.number }]
  },
  'workbench.supervision': () => ['workbench.supervision', { view: 'late' }],
  'workbench.scopes': () => ['workbench.scopes', { scope: XINNAN }],
  'calendar.years': () => ['calendar.years'],
  'calendar.enter': () => ['calendar.enter', { year: 2099, off: ['2099-01-01'], worked: [] }],
  'feedback.reveal': () => {
    const id = aCopyOf(district, matters.filed ?? '', { contactPhone: '10000000001' })
    return ['feedback.reveal', { id, key: freshKey(), what: 'contactPhone', purpose: 'contact' }]
  },
  'message.askable': () => ['message.askable', { tap: 'workbench' }],
  'message.granted': () => {
    const answer = { template: 'caseMoved', id: TEMPLATE_ID('caseMoved'), accepted: true }
    return ['message.granted', { key: freshKey(), answers: [answer] }]
  },
  'resident.looks': () => ['resident.looks', {}],
  'workbench.callList': () => ['workbench.callList'],
  'workbench.rung': () => {
    return [
      'workbench.rung',
      { key: freshKey(), ids: [anUnreadCase(district, matterIn('filed'))], reached: true },
    ]
  },
  'roster.template': () => ['roster.template'],
  'roster.export': () => ['roster.export'],
  'roster.dryRun': () => {
    const fileId = 'cloud://local-env.local-1250000000/roster/none.xlsx'
    return ['roster.dryRun', { key: freshKey(), fileId, fileName: '名册.xlsx' }]
  },
  'roster.checkDraft': () => ['roster.checkDraft', { id: 'none' }],
  'roster.draftSplit': () => ['roster.draftSplit', { key: freshKey(), code: '320402001002-03', parts: 2 }],
  'roster.proceed': () => ['roster.proceed', { id: 'none' }],
  'roster.list': () => ['roster.list', {}],
  'roster.read': () => ['roster.read', { id: 'none' }],
  'roster.changes': () => ['roster.changes', { id: 'none' }],
  'contact.bind': () => ['contact.bind', { code: 'no-such-code' }],
  'contact.mine': () => ['contact.mine'],
  'contact.unbind': () => ['contact.unbind', { key: freshKey() }],
  'contact.takeLeave': () => {
    return ['contact.takeLeave', { key: freshKey(), from: '2020-01-01', until: '2020-01-02', deputies: [] }]
  },
  'contact.endLeave': () => ['contact.endLeave', { key: freshKey(), post: 'nothing' }],
  'contact.delegate': () => {
    return ['contact.delegate', { key: freshKey(), post: 'nothing', ...aWeek(), deputy: 'nothing' }]
  },
  'contact.publish': () => {
    const shown = { dutyPhone: '0000-80003009', askFor: '报修', until: aWeek().until, agreed: true }
    return ['contact.publish', { key: freshKey(), post: 'nothing', ...shown }]
  },
  'contact.withdraw': () => ['contact.withdraw', { key: freshKey(), post: 'nothing' }],
  'contact.release': () => ['contact.release', { key: freshKey(), phone: '10199999999' }],
  'workbench.trace': () => ['workbench.trace', { estateId: YIHEYUAN, address: '3幢' }],
  'division.drawing': () => ['division.drawing', { community: XINNAN }],
  'division.plans': () => ['division.plans', {}],
  'division.plan': () => ['division.plan', { community: XINNAN }],
  'division.propose': () => ['division.propose', { code: XINNAN, parts: 2 }],
  'volunteer.me': () => ['volunteer.me'],
  'volunteer.organisations': () => ['volunteer.organisations', {}],
  'volunteer.communities': () => ['volunteer.communities', {}],
  'volunteer.voided': () => ['volunteer.voided', {}],
  'volunteer.duties': () => ['volunteer.duties'],
  'volunteer.duty': () => ['volunteer.duty', { id: aDuty(district, { began: -60, minutes: 60 }).id }],
  'volunteer.cancel': () => ['volunteer.cancel', { id: aDuty(district, { began: -60, minutes: 60 }).id }],
  'volunteer.progress': () => ['volunteer.progress', {}],
  'volunteer.signUp': () => ['volunteer.signUp', { id: aDuty(district, { began: -60, minutes: 60 }).id }],
  'volunteer.claim': () => ['volunteer.claim', aClaim(50)],
  'volunteer.checkIn': () => ['volunteer.checkIn', { id: aDuty(district, { began: 1, minutes: 60 }).id }],
  'volunteer.checkOut': () => ['volunteer.checkOut', { id: aDuty(district, { began: 1, minutes: 60 }).id }],
  'volunteer.record': () => ['volunteer.record', { id: serviceIn('confirmed') }],
  'volunteer.void': () => ['volunteer.void', { id: serviceIn('waiting'), reason: '误记' }],
  'volunteer.toConfirm': () => ['volunteer.toConfirm'],
  'volunteer.waiting': () => ['volunteer.waiting', { community: XINNAN }],
  'volunteer.confirm': () => ['volunteer.confirm', { ids: [serviceIn('confirmed')] }],
  'volunteer.rewrite': () => {
    const [record] = district.find('volunteerRecords', { _id: serviceIn('confirmed') })
    const { _id: id = '', duty = '', from = 0, until = 0 } = record ?? {}
    return ['volunteer.rewrite', { key: freshKey(), id, reason: '更正', duty, from, until }]
  },
  'volunteer.offer': () => {
    const from = Date.now() + 3_600_000
    const words = { title: '送餐', place: '怡和苑', content: '', places: 5 }
    return [
      'volunteer.offer',
      { key: freshKey(), community: XINNAN, ...words, from, until: from + 3_600_000 },
    ]
  },
  'volunteer.offered': () => ['volunteer.offered', { community: XINNAN }],
  'volunteer.callOff': () => [
    'volunteer.callOff',
    { id: aDuty(district, { began: -60, minutes: 60 }).id, word: '下雨改期' },
  ],
  'volunteer.attest': () => {
    const { id, signups } = aDuty(district, { began: 90, minutes: 60, people: [VOLUNTEERS.luo] })
    return ['volunteer.attest', { id, signups }]
  },
  'volunteer.registrations': () => ['volunteer.registrations', { community: XINNAN }],
  'volunteer.answer': () => {
    const [{ number = '' } = {}] = district.find('volunteers', { _id: VOLUNTEERS.sun })
    const side = { number, side: 'workplace', community: XINNAN, confirm: true, grid: `${XINNAN}-01` }
    return ['volunteer.answer', side]
  },
  'volunteer.members': () => ['volunteer.members', { community: XINNAN, side: 'workplace' }],
  'volunteer.figures': () => ['volunteer.figures', { unit: XINNAN }],
  'volunteer.units': () => ['volunteer.units', { unit: '320402003' }],
  'volunteer.organisationFigures': () => ['volunteer.organisationFigures', { unit: XINNAN }],
  'certificate.issue': () => ['certificate.issue', { key: freshKey(), year: 2026 }],
  'certificate.mine': () => ['certificate.mine'],
  'privacy.held': () => ['privacy.held'],
  'privacy.copy': () => ['privacy.copy'],
  'privacy.erase': () => ['privacy.erase', { kinds: ['message'] }],
  'certificate.file': () => ['certificate.file', { id: 'nothing' }],
  'certificate.check': () => ['certificate.check', { number: '1', code: 'A' }],
  'ledger.service': () => ['ledger.service', { unit: XINNAN, month: '2026-11' }],
  'volunteer.enrol': () => ['volunteer.enrol', { name: '某人', consentVersion: CONSENT_VERSION }],
}

type Said = Partial<InputOf<'feedback.advance'>>

function move(name: Move, id: string, said: Said = {}): [Path, unknown] {
  return ['feedback.advance', { id, key: freshKey(), move: name, ...said }]
}

/** A matter of hers that has gone as far as this holder. */
const heldBy = (holder: string, step: Step) => aCopyOf(district, matters.handling ?? '', { holder, step })

const ticketed = (state: 'open' | 'answered') =>
  aCopyOf(district, matters.handling ?? '', { ticket: { state, word: '请抓紧', at: 1 } })

/** Past its promise. */
function lateMatter(): string {
  const due = matterOf(district, matters.filed ?? '')?.due
  return aCopyOf(district, matters.filed ?? '', due && { due: { ...due, on: '2026-01-05' } })
}

function savedTemplate(): string {
  const _id = freshKey()
  district.add('answerTemplates', { _id, unit: XINNAN, text: '已办好。' })
  return _id
}

/** Whoever was enrolled by a call is a stranger again for the next. */
const ENROLLED_BY_THE_SAMPLE = ['author', 'neighbour', 'holder']

/** The rows of a table: the call, and the word each caller is answered with. */
function rowsOf(table: string): [call: string, words: Partial<Record<CallerName, string>>][] {
  const [head = '', ...rows] = table.trim().split('\n')
  const callers = head.trim().split(/\s+/) as CallerName[]
  return rows.map((row) => {
    const [call = '', ...words] = row.trim().split(/\s+/)
    expect([call, words.length]).toEqual([call, callers.length])
    return [call, Object.fromEntries(callers.map((caller, index) => [caller, words[index]]))]
  })
}

const names = Object.keys(CALLERS) as CallerName[]
const expected = [...rowsOf(TABLE), ...rowsOf(SERVICE_TABLE)].map(
  ([call, words]): [string, Partial<Record<CallerName, string>>] => {
    // Where a table has no column for a post, it is what any post without a matter is.
    return [call, { partySecretary: words.policeOfficer, organizer: words.policeOfficer, ...words }]
  },
)

test('the table has a word for every caller and every procedure', () => {
  for (const [call, words] of expected)
    expect([call, Object.keys(words).sort()]).toEqual([call, [...names].sort()])
  expect(expected.map(([call]) => call).sort()).toEqual(Object.keys(CALLS).sort())
  const paths = Object.values(CALLS).map((call) => call()[0])
  expect([...new Set(paths)].sort()).toEqual(Object.keys(procedures).sort())
})

test.each(expected)('%s answers every caller as the table says', async (call, words) => {
  const answers: Record<string, string> = {}
  for (const name of names) {
    const [path, input] = CALLS[call]?.() ?? []
    if (!path) throw new Error(`no such call: ${call}`)
    const openid = CALLERS[name]
    const posts = district.find('posts')
    answers[name] = await district.as(openid).answerTo(path, input)
    if (call === 'contact.unbind') await putBack(district, posts)
    if (call === 'resident.enrol' && openid && !ENROLLED_BY_THE_SAMPLE.includes(name)) {
      await district.forget('residents', openid)
    }
  }
  const wanted = names.map((name) => [name, WORDS[words[name] ?? '']])
  expect(answers).toEqual(Object.fromEntries(wanted))
})

test('a cadre publishes in his own community only', async () => {
  const words = { title: '停水通知', body: '明日检修。', daysShown: 7 }
  const input = { key: freshKey(), community: '320402003002', ...words }
  const refused = await district.unchanged(() => district.as(PEOPLE.chen).isRefused('notice.publish', input))
  expect(refused.code).toBe('access/forbidden')
})

test('who is called cannot be told by the caller: an openid in the event counts for nothing', async () => {
  const id = matterIn('filed')
  const event = { path: 'feedback.read', input: { id, openid: PEOPLE.wang }, openid: PEOPLE.wang }
  const forged = { ...event, userInfo: { openId: PEOPLE.wang }, WX_OPENID: PEOPLE.wang }
  const { result } = await district.cloud.call('resident', forged, PEOPLE.zhou)
  expect(result).toMatchObject({ ok: false, code: 'feedback/unknown' })
})

test('a post that has ended opens nothing any more', async () => {
  const former = district.as('sample-pan-guoqing')
  expect(await former.answerTo('workbench.matters')).toBe('access/forbidden')
  expect(await former.answerTo('feedback.read', { id: await aMatterIn(district, 'filed') })).toBe(
    'feedback/unknown',
  )
})

test('staff procedures are not served by the residents’ function', async () => {
  const { result } = await district.cloud.call('resident', { path: 'workbench.matters' }, PEOPLE.zhang)
  expect(result).toMatchObject({ ok: false, code: 'input/invalid' })
})
