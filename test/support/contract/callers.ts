import { PEOPLE } from '../people'
import { STAFF } from '../staff'
import { VOLUNTEERS } from '../volunteers'

/** People of the sample whom the contracts name, by openid; `visitor` has not signed in. */
export const visitor = undefined
export const stranger = 'stranger-0001'
export const dutyDesk = 'sample-xinnan-duty'
export const organizer = 'sample-tang-huimin'
export const { wang, zhou, zhang, feng, li, xu, chen } = PEOPLE
export const { he, shi, xia, su } = STAFF
export const { liu, luo, fei } = VOLUNTEERS

/** Who calls: somebody not signed in, somebody unknown, two residents, and a holder of every kind of post. */
export const CALLERS = {
  visitor,
  stranger,
  author: wang,
  neighbour: zhou,
  microGridLeader: feng,
  gridLeader: li,
  gridWorker: xu,
  communityCadre: chen,
  dutyDesk,
  policeOfficer: 'sample-ma-jun',
  healthSteward: 'sample-lin-peifen',
  streetDispatcher: he,
  departmentOfficer: shi,
  districtSupervisor: xia,
  administrator: su,
  partySecretary: fei,
  organizer,
  /** Leads the micro-grid that holds the matter, and lives there. */
  holder: zhang,
} as const

export type CallerName = keyof typeof CALLERS

export const CALLER_NAMES = Object.keys(CALLERS) as CallerName[]
