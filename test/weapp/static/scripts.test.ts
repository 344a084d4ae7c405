import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { DIST } from '../../../config/build'
import { filesIn } from './files'
import { unknownGlobals } from './unknown-globals'

const scriptsOf = (build: string) => filesIn(path.join(DIST, build)).filter((file) => file.endsWith('.js'))
const read = (build: string, file: string) => readFileSync(path.join(DIST, build, file), 'utf8')

/** Taro's runtime asks `tt` only where it runs inside Douyin. */
const EXCUSED = ['taro.js: tt']

test('no script of the weapp build uses a global that phones do not have', () => {
  const found = scriptsOf('weapp').flatMap((file) =>
    unknownGlobals(read('weapp', file)).map((name) => `${file}: ${name}`),
  )
  expect(found).toEqual(EXCUSED)
})

test.each([
  ['fetch("/x")', ['fetch']],
  ['const f = () => new AbortController()', ['AbortController']],
  ['const x = typeof fetch === "function" ? fetch : null', []],
  ['if (typeof process !== "undefined" && process.env) process.exit()', []],
  ['typeof URL', []],
  ['function f(fetch) { return fetch }', []],
  ['wx.request({}); setTimeout(() => new Map(), 1)', []],
])('%s uses %j', (source, globals) => {
  expect(unknownGlobals(source)).toEqual(globals)
})

// What `node --check` does, without starting Node for each file.
test.each(scriptsOf('h5'))('%s of the browser build is JavaScript', (file) => {
  expect(() => new vm.Script(read('h5', file))).not.toThrow()
})
