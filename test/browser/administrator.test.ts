import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { codeId } from '../../cloudfunctions/platform/one-time-code'
import { backUp } from '../../config/deploy/backup'
import { localData } from '../../config/deploy/local-data'
import { restore } from '../../config/deploy/restore'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { type District, openDistrict } from './district'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('whoever was given the code becomes administrator, changes a setting, and finds his change on record', async () => {
  const claim = { _id: codeId('K7QM-2XHF-9TRD'), district: '320402', until: Date.now() + 3_600_000 }
  district.cloud.store.load('claims', [claim])
  const phone = await district.phone('sample-newcomer')
  await phone.opens('/pages/me/index')
  await phone.taps('关于与投诉')
  await phone.taps('我有管理员开通码')
  await phone.writes('开通码', 'k7qm 2xhf 9trd')
  await phone.writes('您的姓名', '周敏')
  await phone.taps('成为管理员')
  await phone.taps('区设置')
  await phone.taps('办结期限')
  await phone.writes('办结期限（个工作日）', '5')
  await phone.taps('保存')
  await phone.taps('确定修改')
  await phone.sees(/起改为 5 个工作日/)
  await phone.sees(/周敏/)
})

test('J1 after everything was lost and restored: scan the door code, see the faces, ring the grid leader', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
  const data = localData(district.cloud.store, district.dataFolder)
  await backUp(data, folder, () => undefined)
  for (const name of Object.keys(COLLECTIONS)) await district.cloud.store.remove(name, {}, true)
  for (const { path: name } of await data.files()) await data.removeFile(name)
  await restore(data, folder, { say: () => undefined })
  rmSync(folder, { recursive: true })
  const phone = await district.phone()
  await phone.opens(`/pages/community/index?scene=${YIHEYUAN}`)
  await phone.sees('新南社区')
  await phone.taps('打电话给张明')
  await phone.hasRung('10000003114')
})
