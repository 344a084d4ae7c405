import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { COLLECTIONS, RETIRING } from '../../cloudfunctions/collections'
import type { LedgerLine } from '../../cloudfunctions/feedback/feedback'
import { lineIds, UNRECORDED } from '../../cloudfunctions/platform/ledger'
import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import type { RetiredSettingLine } from '../../cloudfunctions/settings/retired-setting-line'
import type { SettingLine } from '../../cloudfunctions/settings/settings'
import { backUp } from '../../config/deploy/backup'
import type { Data } from '../../config/deploy/data'
import { localData } from '../../config/deploy/local-data'
import { migrate, tellPending, waiting } from '../../config/deploy/migrate'
import { MIGRATIONS } from '../../config/deploy/migrations'
import { restore } from '../../config/deploy/restore'
import type { SdkTransaction, ServerSdk } from '../../config/deploy/vendor'
import { openVendorData } from '../../config/deploy/vendor-data'
import { District, freshKey } from '../support/district'
import { aMatterIn, anAcceptance, aRating, aReply, aSubmission, matterOf } from '../support/matters'
import { PEOPLE, PLACES } from '../support/people'
import { retiredSetting, retireLines, slowly } from '../support/retired'
import { standInFor } from '../support/vendor/stand-in'

const silent = () => undefined
const { wang, zhang } = PEOPLE
const NEWCOMER = 'carry-over-newcomer'

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const WAYS: [string, (it: District) => Data][] = [
  ['the local cloud’s folder', (it) => localData(it.cloud.store, it.dataFolder)],
  ['the vendor’s tools', (it) => openVendorData(standInFor(it.cloud, it.dataFolder))],
]

const byId = (one: { _id: string }, other: { _id: string }) => (one._id < other._id ? -1 : 1)
const carried = () => (district.find('ledger', { kind: 'feedback' }) as LedgerLine[]).sort(byId)
const left = () => [...RETIRING.keys()].flatMap((name) => district.cloud.store.find(name, {}))

/** Every line that a matter says it has is in the ledger once, and none is where it was. */
function expectAllCarried(): void {
  const told = district.find('feedback').flatMap(lineIds).sort()
  expect(carried().map(({ _id }) => _id)).toEqual(told)
  expect(left()).toEqual([])
}

const enrols = (openid: string) =>
  district.as(openid).gets('resident.enrol', {
    ...{ name: '新邻居', home: { ...PLACES.home, room: '909' }, consentVersion: CONSENT_VERSION },
  })

async function closedBy(openid: string): Promise<string> {
  const { id } = await district.as(openid).gets('feedback.submit', aSubmission())
  await district.as(zhang).gets('feedback.advance', anAcceptance(id))
  await district.as(zhang).gets('feedback.advance', aReply(id))
  await district.as(openid).gets('feedback.advance', aRating(id))
  return id
}

describe.each(WAYS)('through %s', (_way, open) => {
  test('the lines of matters come to be as the one ledger would have kept them; run again nothing is done', async () => {
    const before = (await retireLines(district)).sort(byId)
    expect(before.length).toBeGreaterThan(20)
    const said: string[] = []
    await migrate(open(district), MIGRATIONS, (line) => said.push(line))
    expect(carried()).toEqual(before)
    expect(left()).toEqual([])
    expect(said).toContain(`✓ feedbackLedger 版本 2：诉求的办理记录并入统一台账（移走 ${before.length} 条）`)
    await district.unchanged(() => migrate(open(district), MIGRATIONS, silent))
  })

  test('lines of posts and settings come too; what an old one does not tell is 未记录', async () => {
    const by = { openid: zhang, name: '张明' }
    const line = { move: 'publish', by, at: Date.parse('2026-03-31T23:30:00Z'), until: '2026-12-31' }
    const [post] = district.find('posts', { 'holder.openid': zhang })
    if (!post) throw new Error('no post')
    const posts = [post._id, '320402009009-07-gridLeader']
    const old = posts.map((post) => ({ ...line, _id: `submission:${post}`, post }))
    district.cloud.store.load('postLedger', old)
    const settings = (district.find('ledger', { kind: 'setting' }) as SettingLine[]).map((each, index) =>
      retiredSetting(each, `submission-${index}`),
    )
    await district.cloud.store.remove('ledger', { kind: { $in: ['post', 'setting'] } }, true)
    district.cloud.store.load('settingsLedger', settings)
    await migrate(open(district), MIGRATIONS, silent)
    expect(left()).toEqual([])
    const kept = district.cloud.store.find('ledger', { kind: { $in: ['post', 'setting'] } })
    expect(kept).toHaveLength(settings.length + 2)
    expect(kept).toEqual(
      expect.arrayContaining(
        [post.scope, '320402'].map((unit, index) => ({
          ...{
            _id: `${posts[index]}:submission:${posts[index]}`,
            kind: 'post',
            of: posts[index],
            sequence: 0,
          },
          ...{ told: 'publish', by: { ...by, post: UNRECORDED }, at: line.at, unit, month: '2026-04' },
          ...{ until: '2026-12-31', internal: false },
        })),
      ),
    )
    const [{ _id, ...setting } = {} as RetiredSettingLine] = settings
    const told = { ...setting, by: { ...setting.by, post: UNRECORDED }, told: 'set', unit: setting.district }
    expect(kept).toContainEqual(expect.objectContaining(told))
  })

  test('what a function of the release before writes after the end moves when it is run again', async () => {
    await retireLines(district)
    await migrate(open(district), MIGRATIONS, silent)
    const [late] = await retireLines(district, [await aMatterIn(district, 'filed')])
    const said: string[] = []
    await tellPending(open(district), MIGRATIONS, (line) => said.push(line))
    expect(said).toContain('  feedbackLedger 版本 2：诉求的办理记录并入统一台账（还有 1 条要移到 ledger）')
    expect(await waiting(open(district), MIGRATIONS)).toBe(1)
    await migrate(open(district), MIGRATIONS, silent)
    expect(carried()).toContainEqual(late)
    expectAllCarried()
    await district.unchanged(() => migrate(open(district), MIGRATIONS, silent))
    expect(district.find('versions', { _id: 'feedbackLedger' })).toMatchObject([{ version: 2 }])
  })

  test('a dry run tells how many there are to move, and changes nothing', async () => {
    const { length } = await retireLines(district)
    const said: string[] = []
    await district.unchanged(() => tellPending(open(district), MIGRATIONS, (line) => said.push(line)))
    expect(said).toContain(
      `  feedbackLedger 版本 2：诉求的办理记录并入统一台账（还有 ${length} 条要移到 ledger）`,
    )
    expect(said.at(-1)).toBe(`要迁移 ${MIGRATIONS.length} 项，什么都没有改`)
  })

  test('at every moment of it the timeline, the copy and the recount are right', async () => {
    const finished = await aMatterIn(district, 'finished')
    const read = async () => (await district.as(wang).gets('feedback.read', { id: finished })).timeline
    const copied = async () => {
      const { base64 } = await district.as(wang).gets('privacy.copy')
      return readXlsxFile(Buffer.from(base64, 'base64'))
    }
    const [timeline, copy] = [await read(), await copied()]
    await retireLines(district)
    let moments = 0
    const between = async () => {
      expect(await read()).toEqual(timeline)
      if (++moments % 5 === 0) expect(await copied()).toEqual(copy)
      if (moments % 15 === 0) await district.cloud.timers.fire('nightly')
      expect(district.find('differences')).toEqual([])
    }
    await migrate(slowly(open(district), between), MIGRATIONS, silent)
    expect(moments).toBeGreaterThan(20)
    expect(await read()).toEqual(timeline)
    expectAllCarried()
  })

  test('people move matters on and erase themselves meanwhile: nothing is lost, doubled or revived', async () => {
    const open1 = await aMatterIn(district, 'filed')
    await enrols(NEWCOMER)
    for (let n = 0; n < 3; n++) await closedBy(NEWCOMER)
    await retireLines(district)
    const acts: (() => Promise<unknown>)[] = [
      () => district.as(zhang).gets('feedback.advance', anAcceptance(open1)),
      () => district.as(NEWCOMER).gets('privacy.erase', { kinds: ['matter', 'home'] }),
      () => district.as(zhang).gets('feedback.note', { id: open1, key: freshKey(), word: '已联系物业' }),
      () => district.as(zhang).gets('feedback.advance', aReply(open1)),
      () => aMatterIn(district, 'handling'),
    ]
    let moved = 0
    const between = async () => {
      if (++moved % 4 === 0) await acts.shift()?.()
    }
    await migrate(slowly(open(district), between), MIGRATIONS, silent)
    expect(acts).toEqual([])
    expectAllCarried()
    expect(matterOf(district, open1)).toMatchObject({ step: 'finished', lines: 4 })
    expect(JSON.stringify(district.find('ledger'))).not.toContain(NEWCOMER)
  })

  test('stopped at any write and run again it comes to the same', async () => {
    const known = district.find('feedback').slice(0, 5)
    for (const { _id } of district.find('feedback'))
      if (!known.some((one) => one._id === _id)) {
        await district.forget('feedback', _id)
        for (const line of district.find('ledger', { of: _id })) await district.forget('ledger', line._id)
      }
    const lines = carried()
    // The other ledgers are done; besides the lines there is one page to note, and the end.
    await migrate(open(district), MIGRATIONS, silent)
    const writes = lines.length + 2
    for (let stop = 1; stop <= writes; stop++) {
      await retireLines(district)
      await district.forget('versions', 'feedbackLedger')
      let done = 0
      const orStop = async () => {
        if (++done === stop) throw new Error('broke off')
      }
      const data = open(district)
      const stopping = slowly(data, orStop)
      stopping.put = async (...given) => {
        await data.put(...given)
        await orStop()
      }
      await expect(migrate(stopping, MIGRATIONS, silent)).rejects.toThrow('broke off')
      await migrate(data, MIGRATIONS, silent)
      expect([stop, carried()]).toEqual([stop, lines])
      expectAllCarried()
    }
  })

  test('a line that somebody holds moves later', async () => {
    const before = await retireLines(district)
    const [one] = before
    if (!one) throw new Error('no line')
    const holder = district.cloud.store.begin()
    const query = { _id: one._id }
    const request = { query, change: { $set: { held: true } }, merge: true, multi: false, upsert: false }
    await district.cloud.store.update('feedbackLedger', { ...request, now: Date.now() }, holder)
    let moved = 0
    const between = async () => {
      if (++moved === before.length + 2) district.cloud.store.abort(holder)
    }
    await migrate(slowly(open(district), between), MIGRATIONS, silent)
    expect(moved).toBeGreaterThan(before.length)
    expectAllCarried()
  })

  test('backed up while it runs, and restored, each line is there once, wherever it was read', async () => {
    const before = (await retireLines(district)).sort(byId)
    const data = open(district)
    const folder = mkdtempSync(path.join(tmpdir(), 'carry-over-'))
    const half = before.length / 2
    const stopped = async () => {
      let moved = 0
      const stop = async () => {
        if (++moved > half) throw new Error('enough')
      }
      await expect(migrate(slowly(data, stop), MIGRATIONS, silent)).rejects.toThrow('enough')
    }
    const documents: Data['documents'] = async (collection, after, limit) => {
      const page = await data.documents(collection, after, limit)
      // Half of the lines move between the reading of the old collection and of the new one, the rest after that.
      if (collection === 'feedbackLedger' && after === '') await stopped()
      if (collection === 'ledger' && after === '') await migrate(data, MIGRATIONS, silent)
      return page
    }
    await backUp({ ...data, documents }, folder, silent)
    expectAllCarried()
    await restore(data, folder, { replace: true, say: silent })
    rmSync(folder, { recursive: true })
    const both = [...carried(), ...district.find('feedbackLedger')].map(({ _id }) => _id).sort()
    expect(both).toEqual(before.map(({ _id }) => _id))
    expect(carried().length).toBeGreaterThan(half / 2)
    expect(district.find('feedbackLedger').length).toBeGreaterThan(half / 2)
    // How far it had come is told as it was before both: what is left moves.
    await migrate(data, MIGRATIONS, silent)
    expect(carried()).toEqual(before)
    expectAllCarried()
  })
})

test('erased between the reading and the writing of a move, a line does not come back', async () => {
  await enrols(NEWCOMER)
  const id = await closedBy(NEWCOMER)
  await retireLines(district)
  const vendor = standInFor(district.cloud, district.dataFolder)
  let erased = 0
  const sdk = meeting(vendor.sdk, async (_id, what) => {
    if (what !== 'read' || _id !== `${id}:1` || erased++ > 0) return
    await district.as(NEWCOMER).gets('privacy.erase', { kinds: ['matter', 'home'] })
  })
  await migrate(openVendorData({ ...vendor, sdk }), MIGRATIONS, silent)
  expectAllCarried()
  expect(district.find('ledger', { 'by.openid': NEWCOMER })).toEqual([])
  // It was read a second time: the first reading was of what was not there any more.
  expect(erased).toBeGreaterThan(1)
})

test('broken off inside the move of a line, it is where it was or where it goes', async () => {
  const before = (await retireLines(district)).sort(byId)
  const vendor = standInFor(district.cloud, district.dataFolder)
  for (const after of ['read', 'set', 'remove'] as const) {
    let broken = false
    const sdk = meeting(vendor.sdk, async (_id, what) => {
      if (what !== after || broken) return
      broken = true
      throw new Error('broke off')
    })
    await expect(migrate(openVendorData({ ...vendor, sdk }), MIGRATIONS, silent)).rejects.toThrow('broke off')
    const there = [...carried(), ...district.find('feedbackLedger')].map(({ _id }) => _id).sort()
    expect([after, there]).toEqual([after, before.map(({ _id }) => _id)])
  }
  await migrate(openVendorData(vendor), MIGRATIONS, silent)
  expect(carried()).toEqual(before)
})

test('what retires moves where the table says, and only that', () => {
  const rows = MIGRATIONS.flatMap((row) =>
    'into' in row ? [[row.collection, row.into, row.to] as const] : [],
  )
  const table = [...RETIRING].map(([name, into]) => [
    name,
    into,
    COLLECTIONS[name as 'feedbackLedger'].version,
  ])
  expect([...rows].sort()).toEqual(table.sort())
})

/** The SDK with something that happens after each operation of its transactions. */
function meeting(
  sdk: ServerSdk,
  after: (id: string, what: 'read' | 'set' | 'remove') => Promise<void>,
): ServerSdk {
  const database = sdk.database()
  const wrapped = (transaction: SdkTransaction): SdkTransaction => ({
    collection: (name) => ({
      doc(id) {
        const document = transaction.collection(name).doc(id)
        const then = async <T>(done: Promise<T>, what: 'read' | 'set' | 'remove') => {
          const result = await done
          await after(id, what)
          return result
        }
        return {
          get: () => then(document.get(), 'read'),
          set: (data) => then(document.set(data), 'set'),
          remove: () => then(document.remove(), 'remove'),
        }
      },
    }),
  })
  return {
    ...sdk,
    database: () => ({
      command: database.command,
      collection: (name) => database.collection(name),
      runTransaction: (work, attempts) =>
        database.runTransaction((transaction) => work(wrapped(transaction)), attempts),
    }),
  }
}
