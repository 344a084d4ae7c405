import { isInForce, type Post } from '../../cloudfunctions/contact/post'
import { communityOf, gridName, levelOf } from '../../cloudfunctions/platform/division'
import { POSTS, type PostKind } from '../../cloudfunctions/platform/post-kind'
import { NAMES, sampleEstates } from './estates'
import { sampleResidents } from './residents'
import { mobileOf, sampleRoster, unboundStaff } from './roster'

/** Someone of the sample one may sign in as. */
export interface SamplePerson {
  openid: string
  /** `王桂英 · 怡和苑3幢`, `李红 · 新南社区2网格 网格长`. */
  label: string
  group: string
  /** The number WeChat would vouch for; missing: one that the roster does not have. */
  phone?: string
}

const GROUPS: Record<PostKind, string> = {
  microGridLeader: '网格',
  gridLeader: '网格',
  gridWorker: '网格',
  communityCadre: '社区',
  dutyDesk: '社区',
  policeOfficer: '社区',
  healthSteward: '社区',
  streetDispatcher: '街道',
  departmentOfficer: '部门',
  districtSupervisor: '区级',
  administrator: '区级',
  organizer: '社会组织',
  partySecretary: '党组织',
}

/** Days are relative, so who has signed in and who is in office is the same on every day. */
const ANY_DAY = '2026-01-01'

/** Residents, then staff; who is both stands with the staff, and once, under the first of his posts. */
export function samplePeople(): SamplePerson[] {
  const holders = staff().filter(
    ({ openid }, index, all) => all.findIndex((one) => one.openid === openid) === index,
  )
  const isStaff = new Set(holders.map(({ openid }) => openid))
  return [...residents().filter(({ openid }) => !isStaff.has(openid)), ...holders, ...unbound()]
}

function residents(): SamplePerson[] {
  const estates = sampleEstates()
  return sampleResidents(estates, ANY_DAY).map(({ _id, name, home }) => {
    const estate = estates.find((candidate) => candidate._id === home.estateId)
    const building = estate?.buildings.find(({ id }) => id === home.buildingId)
    return { openid: _id, label: `${name} · ${estate?.name}${building?.name ?? ''}`, group: '居民' }
  })
}

function staff(): SamplePerson[] {
  return sampleRoster(ANY_DAY).flatMap((post) => {
    const { openid, name } = post.holder ?? {}
    if (!openid || !isInForce(post, ANY_DAY)) return []
    const label = `${name} · ${workplace(post)} ${titleOf(post)}`
    return [{ openid, label, group: GROUPS[post.kind], phone: mobileOf(name ?? '') }]
  })
}

/** Staff who have still to prove their number: with them one tries it. */
function unbound(): SamplePerson[] {
  return unboundStaff().map(({ openid, post }) => ({
    openid,
    label: `${post.holder?.name} · ${workplace(post)} ${titleOf(post)}（未绑定）`,
    group: GROUPS[post.kind],
    phone: post.holder?.phone,
  }))
}

function workplace({ scope }: Post): string {
  const organisation = NAMES[communityOf(scope) ?? scope] ?? ''
  const isInside = ['grid', 'microGrid'].includes(levelOf(scope) ?? '')
  return organisation + (isInside ? gridName(scope) : '')
}

function titleOf({ kind, contact }: Post): string {
  return contact?.title ?? POSTS[kind].name
}
