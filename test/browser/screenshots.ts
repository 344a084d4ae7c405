import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildParts } from '../../config/build'
import { giveFortyMatters } from './busy-cadre'
import { openDistrict } from './district'
import type { Stop } from './looks/stop'
import { STOPS } from './looks/stops'
import type { Looks, Phone } from './phone'

/** Git ignores it. */
const FOLDER = path.resolve(__dirname, '../../screenshots')

const LOOKS: Record<string, Looks> = {
  normal: { width: 375, dark: false, elder: false },
  elder: { width: 375, dark: false, elder: true },
  dark: { width: 375, dark: true, elder: false },
  desk: { width: 1280, dark: false, elder: false },
}

/** Longer pages than this are cut off. */
const TALLEST = 6000

/** The developers' page; its skeletons never end, so nothing is waited for. */
const LIVING: Stop = { name: '组件陈列', page: 'living/components/index', sees: '还没有选' }

/**
 * `npm run screenshots [-- NAME]`: every page as everyone meets it, in each look, whole, into
 * screenshots/<look>/<name>.png; NAME takes only the stops whose name holds it.
 */
async function takeAll(): Promise<void> {
  const [wanted = ''] = parseArgs({ allowPositionals: true }).positionals
  await buildParts(['functions', 'living'])
  if (!wanted) rmSync(FOLDER, { recursive: true, force: true })
  const district = await openDistrict('living')
  giveFortyMatters(district, Date.now())
  for (const stop of [...STOPS, LIVING].filter(({ name }) => name.includes(wanted))) {
    const phone = await district.phone(stop.who)
    await phone.opens(stop.opens ?? `/${stop.page}`)
    if (stop !== LIVING) await phone.settles()
    await stop.walks?.(phone)
    await phone.sees(stop.sees)
    for (const [look, looks] of Object.entries(LOOKS)) {
      await phone.looks(looks)
      if (stop !== LIVING) await phone.settles()
      mkdirSync(path.join(FOLDER, look), { recursive: true })
      await take(phone, looks.width, path.join(FOLDER, look, `${stop.name}.png`))
    }
    await phone.page.context().close()
    console.log(stop.name)
  }
  await district.close()
}

/** The whole page, without the bar that switches between sample people. */
async function take({ page }: Phone, width: number, file: string): Promise<void> {
  await page.addStyleTag({ content: '.cloud-bar { display: none }' })
  const height = await page.evaluate(() => {
    const pages = [...document.querySelectorAll<HTMLElement>('.taro_page')]
    for (const one of pages) one.scrollTop = 0
    const shown = pages.find((one) => one.getClientRects().length > 0)
    return (shown?.scrollHeight ?? 0) + (innerHeight - (shown?.clientHeight ?? 0))
  })
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 812), TALLEST) })
  await page.waitForTimeout(300)
  await page.screenshot({ path: file })
}

takeAll().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
