import assert from 'node:assert/strict'
import type { AnyDistrict } from './any-phone'
import { lampPhoto } from './photos'

/** J13: what is reported without a network outlasts the app, is sent by itself, and is filed once. */
export async function offlineDraft(district: AnyDistrict): Promise<void> {
  const text = '3幢东侧的垃圾桶满了，请来清一下'
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps('环境卫生')
  await wang.writes('您要反映什么？', text)
  await wang.adds(lampPhoto)
  await wang.finds('删除第1张照片')

  // Not handed in: it is there again when the same tile is tapped.
  await wang.opens()
  await wang.taps('环境卫生')
  await wang.sees('已接着上次没写完的')
  await wang.finds('删除第1张照片')

  await wang.goesOffline()
  await wang.taps('提交')
  await wang.sees('已存为草稿，联网后自动提交')
  await wang.putAway()

  await wang.opens()
  await wang.isTold('草稿已自动提交')
  await wang.settles()
  await wang.opens('/feedback/mine/index')
  await wang.sees(text)
  assert(!(await wang.canSee('还没有提交的')), 'the draft is still there')
  assert.equal(district.cloud.store.find('feedback', { text }).length, 1, 'not filed once')
  await wang.taps(text)
  await wang.finds('第1张照片')
}
