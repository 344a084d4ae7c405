import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'
import { DeployRefusal, isBrokenOff } from './data'
import type { Manager, ServerSdk, Uploader, Vendor } from './vendor'

/** The vendor's tools in the versions this was written against. Only who deploys needs them, so they are no dependencies. */
const VERSIONS = { '@cloudbase/manager-node': '5.6.5', 'miniprogram-ci': '2.1.42' } as const

type Tool = keyof typeof VERSIONS

const CACHE = process.env.DEPLOY_TOOLS ?? path.join(homedir(), '.cache', 'cloud-community', 'deploy-tools')

/** Loads a tool, fetched by npm the first time, into a folder of its own outside the project. */
function load<T>(tool: Tool): T {
  const folder = path.join(CACHE, `${tool.replaceAll(/[@/]/g, '')}-${VERSIONS[tool]}`)
  if (!existsSync(path.join(folder, 'node_modules', tool))) fetchTool(tool, folder)
  return createRequire(path.join(folder, 'package.json'))(tool) as T
}

function fetchTool(tool: Tool, folder: string): void {
  mkdirSync(folder, { recursive: true })
  console.log(`正在取得 ${tool} ${VERSIONS[tool]}（只在部署时使用，存在 ${folder}）…`)
  const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save']
  const { status, stderr } = spawnSync('npm', ['install', ...options, `${tool}@${VERSIONS[tool]}`], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    throw new DeployRefusal(`没能取得 ${tool} ${VERSIONS[tool]}，请检查网络后重试\n${stderr.slice(-500)}`)
}

const REGION = 'ap-shanghai'

/** Opens the vendor's tools for an environment. Refuses missing keys, an unknown environment, and one out of order. */
export async function openVendor(env: string): Promise<Vendor> {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  if (!secretId || !secretKey)
    throw new DeployRefusal('缺少密钥：请设置环境变量 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY')
  const Manager = load<new (options: object) => Manager>('@cloudbase/manager-node')
  const manager = new Manager({ secretId, secretKey, envId: env, region: REGION })
  await checkEnvironment(manager, env)
  return { env, manager, sdk: serverSdk({ secretId, secretKey, env }) }
}

/** The uploader of WeChat, for the pages and for functions with permissions. */
export function openUploader(): Uploader {
  return load<Uploader>('miniprogram-ci')
}

/** The SDK is there: wx-server-sdk is made of it. */
export function serverSdk(options: { secretId: string; secretKey: string; env: string }): ServerSdk {
  const near = createRequire(createRequire(__filename).resolve('wx-server-sdk'))
  const { init } = near('@cloudbase/node-sdk') as { init(options: object): ServerSdk }
  return init({ ...options, region: REGION })
}

/** Refuses an environment that the key does not reach, and one that is isolated or still being made. */
export async function checkEnvironment(manager: Manager, env: string): Promise<void> {
  const { EnvInfo } = await manager.env.getEnvInfo().catch((error: { code?: string; message?: string }) => {
    if (isBrokenOff(error)) throw error
    const { code = '', message = '' } = error
    if (code.startsWith('AuthFailure'))
      throw new DeployRefusal(
        `密钥无效或没有权限（${code}），请检查 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY`,
      )
    throw new DeployRefusal(`没有找到环境 ${env}，请检查 --env（${code || message}）`)
  })
  if (EnvInfo?.EnvId !== env) throw new DeployRefusal(`没有找到环境 ${env}，请检查 --env`)
  if (EnvInfo.Status !== 'NORMAL')
    throw new DeployRefusal(`环境 ${env} 目前不可用（状态 ${EnvInfo.Status}），请在云开发控制台查看`)
}
