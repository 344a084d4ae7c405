import { readFile } from 'node:fs/promises'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { workbookOf } from '../../cloudfunctions/roster/effects/workbook'
import type { Roster } from '../../cloudfunctions/roster/roster'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { ADMINISTRATOR } from '../support/roster'
import { type District, openDistrict } from './district'
import type { Phone } from './phone'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

/** The district's roster as a file, after somebody has edited it. */
function workbook(edit: (it: Roster) => void): Promise<Buffer> {
  const all = (name: keyof Roster) => district.cloud.store.find(name, {})
  const roster = structuredClone({
    organisations: all('organisations'),
    grids: all('grids'),
    estates: all('estates'),
    posts: all('posts'),
    partyOrganizations: all('partyOrganizations'),
  }) as unknown as Roster
  edit(roster)
  return workbookOf(roster, beijingDay(Date.now()))
}

async function uploads({ page }: Phone, button: string, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await chooser.setFiles({ name, mimeType, buffer })
}

test('J6: a roster is imported with faults, fixed, and applied', async () => {
  const renewed = (it: Roster) => {
    const yiheyuan = it.estates.find(({ _id }) => _id === YIHEYUAN)
    if (yiheyuan) yiheyuan.name = '怡和新苑'
    for (const post of it.posts)
      if (post.holder?.name === '张明') post.holder = { name: '钱七', phone: '10000000007' }
  }
  const faulty = await workbook((it) => {
    renewed(it)
    const [first] = it.estates[0]?.buildings ?? []
    if (first) first.grid = '320402001001-77'
  })
  const sound = await workbook(renewed)

  const desk = await district.phone(ADMINISTRATOR, { width: 1280 })
  await desk.opens('/workbench/matters/index')
  await desk.taps('名册导入')
  await desk.sees('网格调整.xlsx · 有错误')
  await uploads(desk, '选择表格，上传核对', '云宁区名册.xlsx', faulty)
  await desk.sees(/处错误。请在表格里改好/)
  await desk.sees('楼栋 第3行 E列 网格')
  await desk.sees('“320402001001-77”不在“网格”表里')
  expect(await desk.canSee('导入这')).toBe(false)

  await uploads(desk, '改好了，重新上传', '云宁区名册（改）.xlsx', sound)
  await desk.sees('没有错误。请看一看下面的变更')
  await desk.sees('小区：怡和苑 → 怡和新苑')
  await desk.sees('新增：新南社区微网格02-1 微网格长 钱七')
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.sees('怡和苑')

  await desk.taps('导入这 3 项变更')
  await desk.sees('小区变更 1 个；岗位新增 1 个、结束 1 个')
  await desk.taps('确认导入')
  await desk.sees(/已生效：苏婷/)
  await wang.opens()
  await wang.sees('怡和新苑')
  await wang.finds('打电话给钱七')

  await desk.opens('/roster/imports/index')
  await desk.sees('云宁区名册（改）.xlsx · 已生效')
  const [saved] = await Promise.all([desk.page.waitForEvent('download'), desk.taps('导出现有名册')])
  await uploads(desk, '选择表格，上传核对', '导出.xlsx', await readFile(await saved.path()))
  await desk.sees('与现有名册完全一致，不需要导入')
})
