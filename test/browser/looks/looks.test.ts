import { giveFortyMatters } from '../busy-cadre'
import { type District, openDistrict } from '../district'
import { axeFaults } from './contrast'
import { covered, measure } from './measure'
import { STOPS } from './stops'

const LONG = !!process.env.LONG

/** A desk comes last: there pages may put things side by side and draw them anew. */
const WIDTHS = LONG ? [375, 320, 1280] : [375]

/** The least size of a target, in the elder view and elsewhere (MIIT's rules for both). */
const TARGET = { elder: 60, standard: 44 }

const MODES = [
  { name: 'normal', dark: false, elder: false },
  { name: 'elder', dark: false, elder: true },
  { name: 'dark', dark: true, elder: false },
]

let district: District

beforeAll(async () => {
  district = await openDistrict()
  giveFortyMatters(district, Date.now())
})
afterAll(() => district.close())

jest.setTimeout(120_000)

test('every page of the app is looked at', () => {
  const looked = new Set(STOPS.map(({ page }) => page))
  expect(pagesOfApp().filter((page) => !looked.has(page))).toEqual([])
})

test.concurrent.each(STOPS)('$name ($page)', async ({ who, page, opens = `/${page}`, walks, sees }) => {
  const phone = await district.phone(who)
  await phone.opens(opens)
  await phone.settles()
  await walks?.(phone)
  await phone.sees(sees)
  await phone.settles()
  // What is told fades; a fading word is no colour to measure.
  await phone.page.locator('.taro__toast').filter({ visible: true }).first().waitFor({ state: 'hidden' })
  const faults: string[] = []
  for (const width of WIDTHS)
    for (const mode of MODES) {
      await phone.looks({ ...mode, width })
      const found = [
        ...(await phone.page.evaluate(measure, { target: mode.elder ? TARGET.elder : TARGET.standard })),
        ...(await phone.page.evaluate(covered)),
        // The elder view has the colours and names of the normal one: axe looks at it in the long run.
        ...(mode.elder && !LONG ? [] : await axeFaults(phone.page)),
      ]
      faults.push(...found.map((fault) => `${mode.name} ${width}: ${fault}`))
    }
  expect(faults).toEqual([])
  await phone.page.context().close()
})

/** The pages as app.config.ts names them. */
function pagesOfApp(): string[] {
  interface App {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  Object.assign(globalThis, { defineAppConfig: (config: App) => config })
  const { pages, subPackages } = require('../../../src/app.config').default as App
  return [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}
