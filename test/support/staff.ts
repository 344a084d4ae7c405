/** Staff of the sample above the grids, by openid: 新南社区 lies in 南湖街道. */
export const STAFF = {
  /** Dispatches for 南湖街道. */
  he: 'sample-he-xiaodong',
  /** Officer of 区住建局. */
  shi: 'sample-shi-weimin',
  /** Officer of 区城管局. */
  lu: 'sample-lu-feng',
  /** Supervises the district. */
  xia: 'sample-xia-qiming',
  /** Administers it. */
  su: 'sample-su-ting',
  /** 许卫东's deputy, a cadre of 新南社区 herself. */
  cai: 'sample-cai-xiaoyun',
} as const

export const NANHU = '320402003'
export const ZHUJIAN = '320402:zhujian'
export const CHENGGUAN = '320402:chengguan'
