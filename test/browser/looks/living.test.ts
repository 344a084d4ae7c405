import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildParts, DIST } from '../../../config/build'
import { type District, openDistrict } from '../district'
import { axeFaults } from './contrast'

/** The title of the developers' page of all components, as it is and as a minifier may write it. */
const NAMES = ['组件陈列', '\\u7ec4\\u4ef6\\u9648\\u5217']

test.each(['h5', 'weapp'])('the %s build that people get has no page for developers', (build) => {
  const folder = path.join(DIST, build)
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const guilty = files.filter((name) => {
    if (name.startsWith('living')) return true
    return /\.(js|json|html)$/.test(name) && NAMES.some((title) => textOf(folder, name).includes(title))
  })
  expect(guilty).toEqual([])
})

const whenLong = process.env.LONG ? describe : describe.skip

whenLong('every component in every state and theme', () => {
  let district: District

  beforeAll(async () => {
    await buildParts(['living'])
    district = await openDistrict('living')
  }, 300_000)
  afterAll(() => district.close())

  test.each([375, 1280])(
    'is readable and has a name and a role at %i px',
    async (width) => {
      const phone = await district.phone(undefined, { width })
      await phone.opens('/living/components/index')
      await phone.sees('还没有选')
      expect(await axeFaults(phone.page)).toEqual([])
    },
    120_000,
  )
})

function textOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}
