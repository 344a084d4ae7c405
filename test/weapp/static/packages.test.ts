import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DIST } from '../../../config/build'
import { Program } from '../device/program'
import { bytesOf, filesIn } from './files'

const KB = 1024
const MB = 1024 * KB

const root = path.resolve(__dirname, '../../..')
const weapp = path.join(DIST, 'weapp')
const program = new Program(weapp)
const files = filesIn(weapp)
const inPackage = (place: string) => files.filter((file) => program.packageOf(file) === place)

test.each(program.pages)('page %s has its files', (page) => {
  for (const ending of ['js', 'json', 'wxml']) expect(files).toContain(`${page}.${ending}`)
})

test('no page is declared twice, and subpackages do not lie within each other', () => {
  expect(new Set(program.pages).size).toBe(program.pages.length)
  for (const one of program.subpackages)
    for (const other of program.subpackages) if (one !== other) expect(one.startsWith(other)).toBe(false)
})

test('there are 2 to 5 tabs; each is a page of the main package with two icons under 40 KB', () => {
  const { list = [] } = program.config.tabBar ?? {}
  expect(list.length).toBeGreaterThanOrEqual(2)
  expect(list.length).toBeLessThanOrEqual(5)
  for (const { pagePath, iconPath, selectedIconPath } of list) {
    expect(program.config.pages).toContain(pagePath)
    for (const icon of [iconPath, selectedIconPath])
      expect(statSync(path.join(weapp, icon)).size).toBeLessThan(40 * KB)
  }
})

test('what is fetched ahead of a page exists and stays under the 2 MB that WeChat fetches', () => {
  for (const page of Object.keys(program.config.preloadRule ?? {})) {
    expect(program.pages).toContain(page)
    const ahead = program.preloadedBy(page, 'wifi').map((place) => bytesOf(weapp, inPackage(place)))
    expect(ahead.reduce((sum, size) => sum + size, 0)).toBeLessThan(2 * MB)
  }
})

test('the main package keeps to 600 KB', () => {
  expect(bytesOf(weapp, inPackage(''))).toBeLessThanOrEqual(600 * KB)
})

test.each(['', ...program.subpackages])('package "%s" is under the 2 MB that WeChat takes', (place) => {
  expect(bytesOf(weapp, inPackage(place))).toBeLessThan(2 * MB)
})

test('no picture is larger than 200 KB', () => {
  const pictures = files.filter((file) => /\.(png|jpe?g|gif|webp|svg)$/.test(file))
  expect(pictures.filter((file) => statSync(path.join(weapp, file)).size > 200 * KB)).toEqual([])
})

test('project.config.json points DevTools to what was built', () => {
  const config = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8'))
  expect(existsSync(path.join(root, config.miniprogramRoot, 'app.json'))).toBe(true)
  for (const name of readdirSync(path.join(root, config.cloudfunctionRoot)))
    expect(existsSync(path.join(root, config.cloudfunctionRoot, name, 'index.js'))).toBe(true)
})

test.each(['weapp', 'h5'])('the %s build knows nothing of the local cloud and its sign-in', (build) => {
  const guilty = filesIn(path.join(DIST, build)).filter((file) => {
    const place = path.join(DIST, build, file)
    return (
      /\.(js|html|wxml)$/.test(file) && /_cloud\/|sign-in-bar|sample-wang/.test(readFileSync(place, 'utf8'))
    )
  })
  expect(guilty).toEqual([])
})
