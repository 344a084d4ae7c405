import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../chromium'
import { axeFaults } from './contrast'
import { covered, measure } from './measure'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 375, height: 812 } })
})
afterAll(() => browser.close())

const SOUND = `<div style="height: 48px"><button style="width: 120px; height: 48px">提交</button></div>`

/** What is put beside a sound button, and what has to be said about it. */
const FAULTS: [html: string, fault: string][] = [
  ['<div style="width: 500px">很宽</div>', 'sticks out'],
  [
    '<div style="width: 60px; overflow: hidden; white-space: nowrap">很长很长很长很长的一句话</div>',
    'cut off',
  ],
  ['<div style="height: 12px; overflow: hidden">第一行<br>第二行<br>第三行</div>', 'cut off'],
  [
    '<input aria-label="搜索" placeholder="输入小区名称的开头，如：怡和" style="width: 60px; height: 60px">',
    'cut off',
  ],
  ['<p>下面的字</p><p style="margin-top: -40px">上面的字</p>', 'overlap'],
  ['<button style="width: 40px; height: 60px">删</button>', '40×60 is too small'],
  ['<div role="button" style="width: 60px; height: 60px"></div>', 'has no name'],
  ['<div role="button" style="width: 60px; height: 60px"></div>', 'aria-command-name'],
  ['<p style="color: #999; background: #fff">看不清的字</p>', 'color-contrast'],
]

test.each(FAULTS)('%s: %s', async (html, fault) => {
  await page.setContent(`<body lang="zh">${SOUND}${html}</body>`)
  const faults = [...(await page.evaluate(measure, { target: 44 })), ...(await axeFaults(page))]
  expect(faults.filter((line) => line.includes(fault))).not.toEqual([])
})

test('what takes taps has a role', async () => {
  await page.setContent(`<body>${SOUND}<div id="it" style="height: 60px">打开</div></body>`)
  await page.evaluate(() =>
    Object.assign(document.getElementById('it') ?? {}, { __events: { click: () => 1 } }),
  )
  expect(await page.evaluate(measure, { target: 44 })).toEqual(['takes taps but has no role: div “打开”'])
})

test('a bar covers nothing that cannot be scrolled clear of it', async () => {
  const bar = '<div style="position: fixed; bottom: 0; height: 60px; background: #fff">提交</div>'
  const pageOf = (room: number) =>
    `<div class="taro_page" style="height: 812px; overflow: auto"><div style="height: 900px"></div>
     <div class="x___1">最后一行</div><div style="height: ${room}px"></div>${bar}</div>`
  await page.setContent(pageOf(10))
  expect(await page.evaluate(covered)).toEqual(['covered at the end: “最后一行”'])
  await page.setContent(pageOf(90))
  expect(await page.evaluate(covered)).toEqual([])
})

test('a sound page has no fault', async () => {
  await page.setContent(`<html lang="zh"><body>${SOUND}<p>看得清的字</p></body></html>`)
  expect([...(await page.evaluate(measure, { target: 44 })), ...(await axeFaults(page))]).toEqual([])
})
