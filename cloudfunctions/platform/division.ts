/**
 * Division 区划: district → street → community → grid → micro-grid.
 * A code says where a place stands, so that "lies within" is a question of text:
 *
 *   320402                district 区 (6-digit statistical division code 统计用区划代码)
 *   320402003             street 街道 (9 digits)
 *   320402003001          community 社区 (12 digits)
 *   320402003001-02       grid 网格
 *   320402003001-02-1     micro-grid 微网格
 *   320402:zhujian        department 部门 of the district
 *   320402p001            party organisation 党组织: the scope of its secretary, no level of the division
 */
export type DivisionCode = string

export const LEVELS = {
  district: '区',
  street: '街道',
  community: '社区',
  grid: '网格',
  microGrid: '微网格',
  department: '部门',
} as const

export type Level = keyof typeof LEVELS

const FORMS: Record<Level, RegExp> = {
  district: /^\d{6}$/,
  street: /^\d{9}$/,
  community: /^\d{12}$/,
  grid: /^\d{12}-\d{2}$/,
  microGrid: /^\d{12}-\d{2}-\d{1,2}$/,
  department: /^\d{6}:[a-z]+$/,
}

/** The level a code speaks of; undefined when it is none. */
export function levelOf(code: DivisionCode): Level | undefined {
  return (Object.keys(FORMS) as Level[]).find((level) => FORMS[level].test(code))
}

/** True when places of the level `inner` lie inside one of `outer`, or are of that level. Departments belong to districts. */
export function isAtOrInside(inner: Level, outer: Level): boolean {
  if (inner === 'department') return outer === 'department' || outer === 'district'
  const levels = Object.keys(LEVELS)
  return outer !== 'department' && levels.indexOf(inner) >= levels.indexOf(outer)
}

/** True when `inner` is `outer` or lies inside it. Micro-grids hold nothing, and `-1` begins `-12` too. */
export function isWithin(inner: DivisionCode, outer: DivisionCode): boolean {
  return inner === outer || (inner.startsWith(outer) && levelOf(outer) !== 'microGrid')
}

/** The district a code lies in. */
export function districtOf(code: DivisionCode): DivisionCode {
  return code.slice(0, 6)
}

/** The street a code lies in; undefined for districts and departments. */
export function streetOf(code: DivisionCode): DivisionCode | undefined {
  return /^\d{9}/.exec(code)?.[0]
}

/** The community a code lies in; undefined above the community. */
export function communityOf(code: DivisionCode): DivisionCode | undefined {
  return /^\d{12}/.exec(code)?.[0]
}

/** The organisation a code belongs to: its community, else the street, department or district that it is. */
export function organisationOf(code: DivisionCode): DivisionCode {
  return communityOf(code) ?? code
}

/** The grid of a grid or micro-grid code; undefined above the grid. */
export function gridOf(code: DivisionCode): DivisionCode | undefined {
  return /^\d{12}-\d{2}/.exec(code)?.[0]
}

/** Whether a code is that of a grid or a micro-grid. */
export function isGrid(code: DivisionCode): boolean {
  return /^\d{12}-/.test(code) && levelOf(code) !== undefined
}

/** How people say a grid: `2网格`, `微网格02-1`; other levels by their level's name. */
export function gridName(code: DivisionCode): string {
  const [, grid = '', microGrid] = code.split('-')
  if (microGrid) return `微网格${grid}-${microGrid}`
  if (grid) return `${Number(grid)}网格`
  const level = levelOf(code)
  return level ? LEVELS[level] : code
}

/** Whether a code is that of a party organisation: matters never come to it. */
export function isPartyOrganization(code: DivisionCode): boolean {
  return /^\d{6}p\d{3,6}$/.test(code)
}
