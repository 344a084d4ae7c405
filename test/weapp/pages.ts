import { sampleDistrict, YIHEYUAN } from '../../local-cloud/sample/sample'

/** Who opens a page, and how: everything of the sample that makes it long. */
export interface Visit {
  openid: string
  query?: Record<string, string>
}

const RESIDENT = 'sample-wang-guiying'
const LEADER = 'sample-zhang-ming'
const CADRE = 'sample-chen-jing'
const VOLUNTEER = 'sample-liu-zhifang'
const ADMINISTRATOR = 'sample-su-ting'
const SUPERVISOR = 'sample-xia-qiming'

/** An activity of the cadre's community, with sign-ups. */
const OURS = '320402003001a1'

/** A visit to each page of the mini-program; a page that is missing here fails the tests. */
export function visits(now: number): Record<string, Visit> {
  const { notices, activities, feedback, duties, posts, volunteerRecords } = sampleDistrict(now)
  const led = posts.find(({ holder }) => holder?.openid === LEADER)?._id ?? ''
  const record = volunteerRecords.find(({ volunteer }) => volunteer === VOLUNTEER)
  const matter = feedback.filter(({ author }) => author === RESIDENT).sort((a, b) => b.lines - a.lines)[0]
  return {
    'pages/community/index': { openid: LEADER },
    'pages/activity/index': { openid: RESIDENT },
    'pages/me/index': { openid: LEADER },
    'community/estates/index': { openid: RESIDENT },
    'notice/list/index': { openid: RESIDENT, query: { estateId: YIHEYUAN } },
    'notice/detail/index': { openid: RESIDENT, query: { id: notices[0]?._id ?? '' } },
    'notice/publish/index': { openid: CADRE, query: { community: '320402003001', name: 'x' } },
    'activity/detail/index': { openid: RESIDENT, query: { id: activities[0]?._id ?? '' } },
    'activity/mine/index': { openid: RESIDENT },
    'activity/check-in/index': { openid: RESIDENT, query: { id: OURS, code: 'abcdefghijkl' } },
    'activity/scan/index': { openid: CADRE, query: { id: OURS } },
    'activity/organized/index': { openid: CADRE },
    'activity/form/index': { openid: CADRE, query: { id: OURS } },
    'activity/manage/index': { openid: CADRE, query: { id: OURS } },
    'activity/code/index': { openid: CADRE, query: { id: OURS } },
    'activity/report/index': { openid: CADRE, query: { id: '320402003001a3' } },
    'feedback/new/index': { openid: RESIDENT, query: { category: 'facilities', estateId: YIHEYUAN } },
    'feedback/mine/index': { openid: RESIDENT },
    'feedback/detail/index': { openid: RESIDENT, query: { id: matter?._id ?? '' } },
    'resident/home/index': { openid: RESIDENT },
    'resident/privacy/index': { openid: RESIDENT },
    'workbench/matters/index': { openid: LEADER },
    'workbench/calls/index': { openid: CADRE },
    'contact/posts/index': { openid: LEADER },
    'contact/leave/index': { openid: LEADER, query: { post: led } },
    'contact/publish/index': { openid: LEADER, query: { post: led } },
    'workbench/trace/index': { openid: CADRE, query: { estateId: YIHEYUAN, name: '怡和苑' } },
    'division/plans/index': { openid: SUPERVISOR },
    'division/plan/index': { openid: CADRE, query: { community: '320402003001' } },
    'division/split/index': {
      openid: SUPERVISOR,
      query: { code: '320402001002-03', name: '3网格', households: '720' },
    },
    'workbench/supervision/index': { openid: SUPERVISOR },
    'workbench/hand-over/index': { openid: CADRE, query: { scope: '320402003001' } },
    'workbench/calendar/index': { openid: ADMINISTRATOR },
    'resident/looks/index': { openid: RESIDENT },
    'privacy/held/index': { openid: RESIDENT },
    'privacy/erase/index': { openid: RESIDENT },
    'roster/imports/index': { openid: ADMINISTRATOR },
    'roster/import/index': { openid: ADMINISTRATOR, query: { id: '320402i1' } },
    'settings/list/index': { openid: ADMINISTRATOR },
    'settings/change/index': { openid: ADMINISTRATOR, query: { setting: 'acceptDays' } },
    'district/about/index': { openid: RESIDENT },
    'district/claim/index': { openid: RESIDENT },
    'health/overview/index': { openid: ADMINISTRATOR },
    'volunteer/home/index': { openid: VOLUNTEER },
    'volunteer/enrol/index': { openid: VOLUNTEER },
    'volunteer/record/index': { openid: VOLUNTEER, query: { id: record?._id ?? '' } },
    'volunteer/claim/index': { openid: VOLUNTEER },
    'volunteer/duty/index': { openid: VOLUNTEER, query: { id: duties[0]?._id ?? '' } },
    'volunteer/community/index': { openid: CADRE, query: { community: '320402003001', name: 'x' } },
    'volunteer/offer/index': { openid: CADRE, query: { community: '320402003001', name: 'x' } },
    'volunteer/figures/index': { openid: CADRE, query: { unit: '320402003001' } },
    'volunteer/units/index': { openid: SUPERVISOR, query: { unit: '320402' } },
    'volunteer/certificate/index': { openid: VOLUNTEER },
    'volunteer/check/index': { openid: RESIDENT },
  }
}

/** The address of a visit. */
export function addressOf(page: string, { query = {} }: Visit): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/${page}${pairs.length ? `?${pairs.join('&')}` : ''}`
}
