import type { AreaRule } from './area'

/** How an area was found, as people read it. */
export const RULE_WORDS: Record<AreaRule, string> = {
  unit: '按单元登记的网格',
  building: '按楼栋登记的网格',
  point: '按地图上划定的网格范围',
  nearest: '不在任何网格范围内，按最近的楼栋',
  estate: '没有写明楼栋，按小区的主网格',
  triage: '小区没有主网格，由社区分拨台分派',
}
