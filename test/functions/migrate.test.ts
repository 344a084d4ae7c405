import { COLLECTIONS } from '../../cloudfunctions/collections'
import type { Data, StoredDocument } from '../../config/deploy/data'
import { localData } from '../../config/deploy/local-data'
import { migrate, pending } from '../../config/deploy/migrate'
import { MIGRATIONS, type Migration } from '../../config/deploy/migrations'
import { openVendorData } from '../../config/deploy/vendor-data'
import { District } from '../support/district'
import { aMatterIn, anAcceptance, ledgerOf, matterOf } from '../support/matters'
import { PEOPLE } from '../support/people'
import { standInFor } from '../support/vendor/stand-in'

const silent = () => undefined

/** A shape to come: every matter says through which channel it came. */
const CHANNELS: Migration = {
  collection: 'feedback',
  to: 2,
  what: '每件诉求写明渠道',
  change: (matter) => (matter.channel === undefined ? { ...matter, channel: 'app' } : undefined),
}

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const WAYS: [string, (it: District) => Data][] = [
  ['the local cloud’s folder', (it) => localData(it.cloud.store, it.dataFolder)],
  ['the vendor’s tools', (it) => openVendorData(standInFor(it.cloud, it.dataFolder))],
]

const withoutChannel = () => district.find('feedback').filter((matter) => !('channel' in matter))

describe.each(WAYS)('through %s', (_way, open) => {
  test('every document comes to the new shape once; run again nothing is done', async () => {
    const data = open(district)
    await migrate(data, [CHANNELS], silent)
    expect(withoutChannel()).toEqual([])
    const said: string[] = []
    await district.unchanged(() => migrate(data, [CHANNELS], (line) => said.push(line)))
    expect(said).toEqual(['环境 local-env 的数据已是最新，没有要迁移的'])
  })

  test('the functions work on meanwhile: what they write is neither lost nor left in the old shape', async () => {
    const matter = await aMatterIn(district, 'filed')
    const data = open(district)
    const accept = async () => {
      if (matterOf(district, matter)?.step !== 'filed') return
      await district.as(PEOPLE.zhang).gets('feedback.advance', anAcceptance(matter))
    }
    // Between reading a page and rewriting its documents somebody accepts the matter.
    const documents: Data['documents'] = async (collection, after, limit) => {
      const page = await data.documents(collection, after, limit)
      if (collection === 'feedback') await accept()
      return page
    }
    await migrate({ ...data, documents }, [CHANNELS], silent)
    expect(matterOf(district, matter)).toMatchObject({ step: 'handling', channel: 'app' })
    expect(ledgerOf(district, matter)).toHaveLength(2)
    // The old functions go on with documents of the new shape and keep what they do not know.
    await district
      .as(PEOPLE.zhang)
      .gets('feedback.note', { id: matter, key: 'after-the-migration', word: '已联系物业' })
    expect(matterOf(district, matter)).toMatchObject({ channel: 'app' })
  })
})

test('stopped in the middle it goes on after the last page', async () => {
  const sample = district.find('feedback')[0]
  if (!sample) throw new Error('no matter')
  for (let n = 0; n < 1000; n++) {
    const number = `200101-${String(n).padStart(6, '0')}`
    district.add('feedback', { ...sample, _id: `many-${String(n).padStart(4, '0')}`, number })
  }
  const data = localData(district.cloud.store, district.dataFolder)
  let changed = 0
  const change: Data['change'] = async (...given) => {
    if (++changed === 700) throw new Error('broke off')
    await data.change(...given)
  }
  await expect(migrate({ ...data, change }, [CHANNELS], silent)).rejects.toThrow('broke off')
  const looked: StoredDocument[] = []
  const counting: Migration = {
    ...CHANNELS,
    change(each) {
      looked.push(each)
      return CHANNELS.change(each)
    },
  }
  await migrate(data, [counting], silent)
  expect(withoutChannel()).toEqual([])
  expect(new Set(looked.map(({ _id }) => _id)).size).toBeLessThan(600)
  expect(district.find('versions')).toEqual([{ _id: 'feedback', version: 2 }])
})

test('a version is reached from the one before it: a gap is refused', async () => {
  const data = localData(district.cloud.store, district.dataFolder)
  await expect(pending(data, [{ ...CHANNELS, to: 3 }])).rejects.toThrow('不能直接升到 3')
  expect(await pending(data, [CHANNELS, { ...CHANNELS, to: 3 }])).toHaveLength(2)
})

test('the migrations lead every collection to the version of the table', () => {
  for (const [name, { version }] of Object.entries(COLLECTIONS)) {
    const reached = MIGRATIONS.filter(({ collection }) => collection === name).map(({ to }) => to)
    expect([name, Math.max(1, ...reached)]).toEqual([name, version])
  }
})
