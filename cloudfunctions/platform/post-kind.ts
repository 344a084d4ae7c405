/** The posts 岗位 of the roster. */
export const POSTS = {
  microGridLeader: { name: '微网格长' },
  gridLeader: { name: '网格长' },
  gridWorker: { name: '网格员' },
  communityCadre: { name: '社区干部' },
  dutyDesk: { name: '社区值班室' },
  policeOfficer: { name: '社区民警' },
  healthSteward: { name: '健康管家' },
  streetDispatcher: { name: '街道分拨员' },
  departmentOfficer: { name: '部门承办人' },
  districtSupervisor: { name: '区级督导员' },
  administrator: { name: '管理员' },
  /** Of a social organisation 社会组织 that is active in a community. */
  organizer: { name: '社会组织负责人' },
  partySecretary: { name: '党组织书记' },
} as const

export type PostKind = keyof typeof POSTS
