import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { buildFor, envOf, ROOT, run } from './command'
import { DeployRefusal } from './data'
import { deploy } from './deploy'
import { openUploader, openVendor } from './tools'
import type { Uploader } from './vendor'
import { openVendorData } from './vendor-data'

/** `npm run deploy -- --env ENV [--dry-run] [--appid ID] [--district CODE --name NAME]
 * [--new-administrator]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      appid: { type: 'string' },
      'dry-run': { type: 'boolean' },
      district: { type: 'string' },
      name: { type: 'string' },
      'new-administrator': { type: 'boolean' },
    },
  })
  const env = envOf(values.env)
  const account = accountOf(values.appid)
  const vendor = await openVendor(env)
  const { functions, pages } = await buildFor(env)
  await deploy(
    {
      data: openVendorData(vendor),
      manager: vendor.manager,
      collections: COLLECTIONS,
      functions,
      pages,
      ...uploads(env, account),
      district: { code: values.district, name: values.name },
      now: Date.now(),
      say: console.log,
    },
    { dryRun: values['dry-run'], newAdministrator: values['new-administrator'] },
  )
}

interface Account {
  appid: string
  privateKeyPath: string
  version: string
}

/** The mini-program's id and upload key. Refuses the placeholder id and a missing key, each with what to do. */
function accountOf(given: string | undefined): Account {
  const appid = given ?? readOwn<{ appid: string }>('project.config.json').appid
  if (!/^wx[0-9a-f]{16}$/.test(appid))
    throw new DeployRefusal('请用 --appid 写明小程序的 AppID，或把它写进 project.config.json 的 appid')
  const privateKeyPath = process.env.WECHAT_UPLOAD_KEY ?? ''
  if (!existsSync(privateKeyPath))
    throw new DeployRefusal(
      '缺少代码上传密钥：请在微信公众平台“开发设置”里下载，并把文件路径写进环境变量 WECHAT_UPLOAD_KEY',
    )
  const { version } = readOwn<{ version: string }>('package.json')
  return { appid, privateKeyPath, version }
}

function readOwn<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, name), 'utf8')) as T
}

/** WeChat's uploader is fetched only when there is something to upload. */
function uploads(env: string, { version, ...account }: Account) {
  let opened: { uploader: Uploader; project: object } | undefined
  const open = () => {
    const uploader = openUploader()
    const project = new uploader.Project({
      ...account,
      type: 'miniProgram',
      projectPath: ROOT,
      ignores: ['node_modules/**/*'],
    })
    opened ??= { uploader, project }
    return opened
  }
  return {
    uploadFunction(name: string, folder: string) {
      const { uploader, project } = open()
      return uploader.cloud.uploadFunction({ project, env, name, path: folder, remoteNpmInstall: false })
    },
    uploadPages(desc: string) {
      const { uploader, project } = open()
      // What Taro has built is final: WeChat's own compilation steps stay off (project.config.json).
      const setting = { es6: false, es7: false, minify: false }
      return uploader.upload({ project, version, desc, setting, onProgressUpdate: () => undefined })
    },
  }
}

run(main)
