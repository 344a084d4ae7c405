import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DIST } from '../../config/build'

const root = path.resolve(__dirname, '../..')
const weapp = path.join(DIST, 'weapp')

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] }
}

const app: AppJson = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8'))
const pages = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

test.each(pages)('page %s has its files', (page) => {
  for (const ending of ['js', 'json', 'wxml'])
    expect(existsSync(path.join(weapp, `${page}.${ending}`))).toBe(true)
})

test('every tab is a page of the main package with its two icons under 40 KB', () => {
  for (const { pagePath, iconPath, selectedIconPath } of app.tabBar.list) {
    expect(app.pages).toContain(pagePath)
    for (const icon of [iconPath, selectedIconPath])
      expect(statSync(path.join(weapp, icon)).size).toBeLessThan(40 * 1024)
  }
})

test('no package is larger than the 2 MB that WeChat takes, and the main package keeps to 600 KB', () => {
  const parts = app.subPackages.map(({ root }) => sizeOf(path.join(weapp, root)))
  const main = sizeOf(weapp) - parts.reduce((sum, part) => sum + part, 0)
  expect(main).toBeLessThanOrEqual(600 * 1024)
  expect(Math.max(...parts)).toBeLessThan(2 * 1024 * 1024)
})

test('project.config.json points DevTools to what was built', () => {
  const config = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8'))
  expect(existsSync(path.join(root, config.miniprogramRoot, 'app.json'))).toBe(true)
  for (const name of readdirSync(path.join(root, config.cloudfunctionRoot)))
    expect(existsSync(path.join(root, config.cloudfunctionRoot, name, 'index.js'))).toBe(true)
})

test.each(['weapp', 'h5'])('the %s build knows nothing of the local cloud and its sign-in', (build) => {
  const guilty = filesOf(path.join(DIST, build)).filter((file) => {
    return (
      /\.(js|html|wxml)$/.test(file) && /_cloud\/|sign-in-bar|sample-wang/.test(readFileSync(file, 'utf8'))
    )
  })
  expect(guilty).toEqual([])
})

function sizeOf(folder: string): number {
  return filesOf(folder).reduce((sum, file) => sum + statSync(file).size, 0)
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
