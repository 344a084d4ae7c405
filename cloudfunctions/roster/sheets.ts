import { POSTS } from '../platform/post-kind'

/** How a cell is read and what it must look like; see cells.ts. */
export type CellKind = 'text' | 'code' | 'post' | 'mobile' | 'phone' | 'day' | 'count' | 'degrees' | 'area'

export interface Column {
  name: string
  kind: CellKind
  required?: true
  /** What the second row of the template says of it. */
  explain: string
  /** In letters. */
  width: number
}

interface Sheet {
  name: string
  columns: Record<string, Column>
}

const SCOPE: Column = {
  name: '服务范围',
  kind: 'code',
  required: true,
  explain: '区、街道、社区、部门、网格或微网格的编号，与“机构”“网格”两张表一致',
  width: 22,
}
const POST: Column = { name: '岗位', kind: 'post', required: true, explain: '从下拉列表中选择', width: 14 }

/**
 * The workbook as one table: its sheets, their columns, and how each is to be filled in. What can be worked
 * out from another column or sheet has no column: nobody is asked twice.
 */
export const SHEETS = {
  organisations: {
    name: '机构',
    columns: {
      code: {
        name: '编号',
        kind: 'code',
        required: true,
        explain: '统计用区划代码：区6位、街道9位、社区12位；部门写“区编号:拼音”，如 320402:zhujian',
        width: 22,
      },
      name: { name: '名称', kind: 'text', required: true, explain: '全称，如 新南社区', width: 24 },
    },
  },
  grids: {
    name: '网格',
    columns: {
      code: {
        name: '编号',
        kind: 'code',
        required: true,
        explain: '网格：社区编号-2位序号，如 320402003001-02；微网格再加序号，如 320402003001-02-1',
        width: 22,
      },
      area: {
        name: '范围',
        kind: 'area',
        explain: '可不填。边界各点的“经度,纬度”（火星坐标 GCJ-02），用空格隔开，首尾自动闭合',
        width: 40,
      },
    },
  },
  buildings: {
    name: '楼栋',
    columns: {
      estate: { name: '小区', kind: 'text', required: true, explain: '小区或虚拟小区的名称', width: 20 },
      building: { name: '楼栋', kind: 'text', explain: '大家平时的叫法，如 3幢', width: 14 },
      unit: { name: '单元', kind: 'text', explain: '每个单元一行，如 2单元', width: 10 },
      households: { name: '户数', kind: 'count', explain: '这个单元的户数', width: 8 },
      grid: { name: '网格', kind: 'code', explain: '网格编号；填了微网格可以不填', width: 20 },
      microGrid: { name: '微网格', kind: 'code', explain: '可不填。微网格编号', width: 20 },
      longitude: { name: '经度', kind: 'degrees', explain: '可不填。楼栋中心，每幢填一行即可', width: 12 },
      latitude: { name: '纬度', kind: 'degrees', explain: '可不填', width: 12 },
      mainGrid: {
        name: '小区主网格',
        kind: 'code',
        explain: '可不填。说不清楼栋时由哪个网格接，每个小区填一行即可',
        width: 20,
      },
      estateId: {
        name: '小区编号',
        kind: 'code',
        explain: '新小区不填，由系统编；楼道码用它，请勿改动',
        width: 20,
      },
      buildingId: { name: '楼栋编号', kind: 'text', explain: '新楼栋不填，由系统编；请勿改动', width: 10 },
    },
  },
  contacts: {
    name: '联系人',
    columns: {
      scope: SCOPE,
      post: POST,
      name: { name: '姓名', kind: 'text', explain: '值班室也写“值班室”', width: 12 },
      title: { name: '称呼', kind: 'text', required: true, explain: '门牌上的职务，如 社区书记', width: 14 },
      dutyPhone: {
        name: '值班电话',
        kind: 'phone',
        required: true,
        explain: '公开给居民的工作电话，不要填私人手机',
        width: 16,
      },
      askFor: {
        name: '可以找他办什么',
        kind: 'text',
        required: true,
        explain: '用顿号隔开，如 噪音、邻里纠纷、报修',
        width: 30,
      },
      publishedUntil: {
        name: '同意公示到',
        kind: 'day',
        required: true,
        explain: '本人同意公示的截止日期，如 2026-12-31',
        width: 14,
      },
      order: { name: '排序', kind: 'count', explain: '可不填。数字小的排在前面', width: 8 },
    },
  },
  staff: {
    name: '人员',
    columns: {
      scope: SCOPE,
      post: POST,
      name: { name: '姓名', kind: 'text', explain: '岗位空缺时不填', width: 12 },
      phone: {
        name: '手机号',
        kind: 'mobile',
        explain: '本人微信绑定的手机号，只用于核对身份，不会公开',
        width: 16,
      },
      from: { name: '任职日期', kind: 'day', explain: '可不填，不填从导入之日起', width: 14 },
      until: { name: '到期日期', kind: 'day', explain: '可不填。任职的最后一天', width: 14 },
    },
  },
  partyOrganizations: {
    name: '党组织',
    columns: {
      name: { name: '名称', kind: 'text', required: true, explain: '如 新南社区党委', width: 30 },
      community: { name: '所属社区', kind: 'code', explain: '社区编号；单位党组织不填', width: 20 },
      workplace: { name: '所属单位', kind: 'text', explain: '单位名称；社区党组织不填', width: 24 },
      members: {
        name: '在职党员数',
        kind: 'count',
        required: true,
        explain: '应当报到的在职党员人数',
        width: 12,
      },
    },
  },
} as const satisfies Record<string, Sheet>

export type SheetKey = keyof typeof SHEETS
export type ColumnKey<S extends SheetKey> = keyof (typeof SHEETS)[S]['columns'] & string

/** The cells of a row by the key of their column, tidied; an empty cell is ''. */
export type Cells<S extends SheetKey> = Record<ColumnKey<S>, string>

/** A row of a sheet and where it stands in the file; 0 for one that is in no file. */
export interface Line<S extends SheetKey> {
  row: number
  cells: Cells<S>
}

/** The sheets of a workbook as rows; one that the file does not bring is missing. */
export type Sheets = { [S in SheetKey]?: Line<S>[] }

export const SHEET_KEYS = Object.keys(SHEETS) as SheetKey[]

/** The columns of a sheet in their order. */
export function columnsOf<S extends SheetKey>(sheet: S): [key: ColumnKey<S>, column: Column][] {
  return Object.entries(SHEETS[sheet].columns) as [ColumnKey<S>, Column][]
}

/** What the drop-down of the post column offers. */
export const POST_NAMES = Object.values(POSTS).map(({ name }) => name)

/** The explaining row begins with this word, and by it is left out when the file is read. */
export const EXPLAINING = '说明：'
