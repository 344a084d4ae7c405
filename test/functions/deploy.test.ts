import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { FUNCTIONS, type FunctionName, timerOf } from '../../cloudfunctions/functions'
import { type Deployment, deploy } from '../../config/deploy/deploy'
import { checkEnvironment } from '../../config/deploy/tools'
import { openVendorData } from '../../config/deploy/vendor-data'
import { type Cloud, startCloud } from '../../local-cloud/cloud'
import { Caller } from '../support/caller'
import { standInFor } from '../support/vendor/stand-in'

const NAMES = Object.keys(FUNCTIONS) as FunctionName[]
const HOUR = 3_600_000

/** An environment with nothing in it, the built functions, and what a deployment said and uploaded. */
async function anEnvironment() {
  const folder = mkdtempSync(path.join(tmpdir(), 'deploy-'))
  const built = process.env.TEST_FUNCTIONS_FOLDER ?? ''
  const [functions, pages, dataFolder] = ['functions', 'pages', 'data'].map((name) => path.join(folder, name))
  if (!functions || !pages || !dataFolder) throw new Error('no folders')
  cpSync(built, functions, { recursive: true })
  mkdirSync(pages)
  writeFileSync(path.join(pages, 'app.json'), '{}')
  const cloud = await startCloud({
    ...{ dataFolder, functionsFolder: functions, functions: FUNCTIONS, collections: {} },
    ...{ runTimers: false, log: () => undefined },
  })
  const vendor = standInFor(cloud, dataFolder)
  const said: string[] = []
  const uploaded: string[] = []
  const deployment: Deployment = {
    ...{ data: openVendorData(vendor), manager: vendor.manager, collections: COLLECTIONS, functions, pages },
    uploadFunction: async (name) => uploaded.push(name),
    uploadPages: async () => uploaded.push('pages'),
    ...{ district: { code: '320499', name: '某区' }, now: Date.now(), say: (line) => said.push(line) },
  }
  const close = async () => {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { cloud, vendor, deployment, said, uploaded, functions, pages, close }
}

let it: Awaited<ReturnType<typeof anEnvironment>>
beforeEach(async () => {
  it = await anEnvironment()
})
afterEach(() => it.close())

const codeIn = (said: readonly string[]) => /管理员开通码：(\S+)/.exec(said.join('\n'))?.[1]
const person = (cloud: Cloud, openid: string) => new Caller(cloud, () => undefined, openid)

test('an empty environment gets every collection closed, every index, function and timer, and the pages', async () => {
  await deploy(it.deployment)
  const { endpoint } = it.vendor
  for (const [name, { indexes }] of Object.entries(COLLECTIONS)) {
    expect(endpoint.acls.get(name)).toBe('ADMINONLY')
    expect(it.cloud.store.indexes(name)).toEqual(indexes)
  }
  expect(endpoint.storageAcl).toBe('PRIVATE')
  expect([...endpoint.functions.keys()].sort()).toEqual([...NAMES].sort())
  for (const name of NAMES) {
    const timer = timerOf(name)
    const triggers = endpoint.functions.get(name)?.Triggers?.map(({ TriggerName }) => TriggerName)
    expect(triggers).toEqual(timer ? [timer.name] : [])
    expect(endpoint.functions.get(name)?.Timeout).toBe(FUNCTIONS[name].timeoutSeconds)
  }
  expect([...it.uploaded].sort()).toEqual([...NAMES, 'pages'].sort())
})

test('run again it finds nothing to change', async () => {
  await deploy(it.deployment)
  const changed = it.vendor.endpoint.changed.length
  it.said.length = 0
  await deploy({ ...it.deployment, district: {} })
  expect(it.said).toEqual(['环境 local-env 已是最新，没有变化'])
  expect(it.vendor.endpoint.changed).toHaveLength(changed)
})

test('what a migration is to move is told of, until it has', async () => {
  await deploy(it.deployment)
  it.said.length = 0
  it.cloud.store.load('feedbackLedger', [{ _id: 'a-matter:1', feedback: 'a-matter' }])
  await deploy({ ...it.deployment, district: {} })
  expect(it.said).toContain('还有 1 项数据迁移，请接着运行：npm run migrate -- --env local-env')
})

test('a rehearsal tells every change and makes none', async () => {
  await deploy(it.deployment, { dryRun: true })
  expect(it.said).toContain('  新建集合 feedback')
  expect(it.said).toContain('  新建唯一索引 feedback.number_1')
  expect(it.said).toContain('  新建定时器 nightly.nightly（0 0 2 * * * *）')
  expect(it.vendor.endpoint.changed).toEqual([])
  expect(it.uploaded).toEqual([])
  expect(it.cloud.store.collections()).toEqual([])
})

test('broken off anywhere it goes on where it stopped, and prints a code in the end', async () => {
  let broke = 0
  for (;;) {
    it.vendor.endpoint.failures = 0
    const before = it.vendor.endpoint.changed.length
    // Some changes come through, then the network breaks.
    const { answer } = it.vendor.endpoint
    it.vendor.endpoint.answer = function (action, parameters) {
      if (this.changed.length - before >= 15) this.failures = 1
      return answer.call(this, action, parameters)
    }
    try {
      await deploy(it.deployment)
      break
    } catch (error) {
      expect(String(error)).toMatch('the network broke')
      broke++
    } finally {
      it.vendor.endpoint.answer = answer
    }
  }
  expect(broke).toBeGreaterThan(2)
  expect(codeIn(it.said)).toBeDefined()
  const created = it.vendor.endpoint.changed.filter((each) => /^Create/.test(each))
  expect(new Set(created).size).toBe(created.length)
})

test('only what was built anew is uploaded', async () => {
  await deploy(it.deployment)
  it.uploaded.length = 0
  writeFileSync(path.join(it.functions, 'governance', 'index.js'), 'exports.main = () => 1')
  await deploy(it.deployment)
  expect(it.uploaded).toEqual(['governance'])
  it.uploaded.length = 0
  writeFileSync(path.join(it.pages, 'app.json'), '{"pages":[]}')
  await deploy(it.deployment)
  expect(it.uploaded).toEqual(['pages'])
})

test('a function with more code than the vendor takes when it makes one is made all the same', async () => {
  writeFileSync(path.join(it.functions, 'document', 'font.ttf'), Buffer.alloc(2 * 1024 * 1024))
  await deploy(it.deployment)
  expect(it.uploaded).toContain('document')
})

test('a timer that is no longer wanted goes, and one with another schedule is made anew', async () => {
  await deploy(it.deployment)
  const nightly = it.vendor.endpoint.functions.get('nightly')
  const resident = it.vendor.endpoint.functions.get('resident')
  if (!nightly || !resident) throw new Error('no functions')
  nightly.Triggers = [{ TriggerName: 'nightly', TriggerDesc: '{"cron":"0 0 5 * * * *"}' }]
  resident.Triggers = [{ TriggerName: 'old', TriggerDesc: '{"cron":"0 0 5 * * * *"}' }]
  await deploy(it.deployment)
  expect(nightly.Triggers).toEqual([{ TriggerName: 'nightly', TriggerDesc: '{"cron":"0 0 2 * * * *"}' }])
  expect(resident.Triggers).toEqual([])
})

test('an index that existing data breaks stops it with a sentence before anything is changed', async () => {
  it.cloud.store.ensure({ feedback: { indexes: [] } })
  const matter = { number: '260302-000001' }
  it.cloud.store.load('feedback', [
    { _id: 'a', ...matter },
    { _id: 'b', ...matter },
  ])
  await expect(deploy(it.deployment)).rejects.toThrow(
    '集合 feedback 里有重复的数据，唯一索引（number）建不上。请先处理重复的文档，再运行一次',
  )
  expect(it.vendor.endpoint.changed).toEqual([])
})

test('an index the table no longer has goes; collections it does not know are left alone', async () => {
  it.cloud.store.ensure({
    feedback: { indexes: [{ keys: { old: 1 } }] },
    others: { indexes: [{ keys: { a: 1 } }] },
  })
  await deploy(it.deployment)
  expect(it.cloud.store.indexes('feedback')).toEqual(COLLECTIONS.feedback.indexes)
  expect(it.cloud.store.indexes('others')).toEqual([{ keys: { a: 1 } }])
})

test('without the district’s code the first deployment is refused; another district is refused ever after', async () => {
  await expect(deploy({ ...it.deployment, district: {} })).rejects.toThrow(
    '第一次部署请加上区的 6 位代码和名称',
  )
  expect(it.vendor.endpoint.changed).toEqual([])
  await deploy(it.deployment)
  const other = { code: '320402', name: '别的区' }
  await expect(deploy({ ...it.deployment, district: other })).rejects.toThrow('已经属于区 320499')
})

test('a wrong environment, one that is out of order, and a key without rights are told apart', async () => {
  const { manager, endpoint } = it.vendor
  await expect(checkEnvironment(manager, 'another')).rejects.toThrow('没有找到环境 another，请检查 --env')
  endpoint.status = 'ISOLATE'
  await expect(checkEnvironment(manager, 'local-env')).rejects.toThrow('目前不可用（状态 ISOLATE）')
  const failing = {
    ...manager,
    env: { getEnvInfo: () => Promise.reject({ code: 'AuthFailure.SecretIdNotFound' }) },
  }
  await expect(checkEnvironment(failing, 'local-env')).rejects.toThrow('密钥无效或没有权限')
})

describe('the first administrator', () => {
  test('the printed code makes whoever enters it administrator; the district is then in service', async () => {
    await deploy(it.deployment)
    const code = codeIn(it.said) ?? ''
    const first = person(it.cloud, 'somebody')
    expect(await first.gets('district.claim', { code, name: '周敏' })).toEqual({ district: '320499' })
    expect(await first.answerTo('settings.list')).toBe('ok')
    expect(await first.gets('district.about')).toMatchObject({ name: '某区' })
  })

  test('while a code waits, and once it was used, none is printed; asked for, a new one voids the old', async () => {
    await deploy(it.deployment)
    const first = codeIn(it.said) ?? ''
    it.said.length = 0
    await deploy(it.deployment)
    expect(codeIn(it.said)).toBeUndefined()
    await deploy(it.deployment, { newAdministrator: true })
    const second = codeIn(it.said) ?? ''
    const somebody = person(it.cloud, 'somebody')
    expect(await somebody.answerTo('district.claim', { code: first, name: '周敏' })).toBe('claim/unknown')
    expect(await somebody.answerTo('district.claim', { code: second, name: '周敏' })).toBe('ok')
    it.said.length = 0
    await deploy({ ...it.deployment, now: Date.now() + 100 * HOUR })
    expect(codeIn(it.said)).toBeUndefined()
  })

  test('a code that ran out unused is replaced by the next deployment', async () => {
    await deploy(it.deployment)
    const first = codeIn(it.said)
    it.said.length = 0
    await deploy({ ...it.deployment, now: Date.now() + 73 * HOUR })
    expect(codeIn(it.said)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(codeIn(it.said)).not.toBe(first)
  })
})
