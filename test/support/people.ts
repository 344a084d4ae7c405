import { COMMUNITY } from './builders'

/** People of the sample district the tests speak of, by openid. 怡和苑 stands in 新南社区. */
export const PEOPLE = {
  /** Lives in 怡和苑 3幢2单元: micro-grid 02-1. */
  wang: 'sample-wang-guiying',
  /** Lives in another community. */
  zhou: 'sample-zhou-wei',
  /** Leads micro-grid 02-1; lives in 怡和苑 2幢. */
  zhang: 'sample-zhang-ming',
  /** Leads micro-grid 02-2. */
  feng: 'sample-feng-xiulan',
  /** Leads grid 02. */
  li: 'sample-li-hong',
  /** Works in grid 02. */
  xu: 'sample-xu-xin',
  /** Secretary of 新南社区. */
  chen: 'sample-chen-jing',
  /** Secretary of 天安社区. */
  gu: 'sample-gu-wenjuan',
} as const

export const XINNAN = COMMUNITY
export const TIANAN = '320402001001'

/** Her own staircase, and the places around it that other scopes hold. */
export const PLACES = {
  home: { estateId: '320402003001e01', buildingId: '3', unit: '2单元' },
  /** 怡和苑 as a whole: grid 02. */
  estate: { estateId: '320402003001e01' },
  /** A point that `changeDivision` draws grid 03 around. */
  point: { estateId: '320402003001e01', point: { longitude: 119.955, latitude: 31.775 } },
} as const
