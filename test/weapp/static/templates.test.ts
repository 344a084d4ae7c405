import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DIST } from '../../../config/build'
import { complaintsOfWcc } from './wcc'

const weapp = path.join(DIST, 'weapp')

test("every template and its scripts pass WeChat's own compiler", () => {
  expect(complaintsOfWcc(weapp)).toBe('')
})

test('the compiler does find a template that is not closed and a script that is none', () => {
  const broken = mkdtempSync(path.join(tmpdir(), 'broken-'))
  cpSync(weapp, broken, { recursive: true })
  writeFileSync(path.join(broken, 'comp.wxml'), '<view><text></view>')
  expect(complaintsOfWcc(broken)).toContain('comp.wxml')
  cpSync(weapp, broken, { recursive: true })
  writeFileSync(path.join(broken, 'utils.wxs'), 'module.exports = {')
  expect(complaintsOfWcc(broken)).toContain('utils.wxs')
  rmSync(broken, { recursive: true })
})
