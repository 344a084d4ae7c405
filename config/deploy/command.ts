import path from 'node:path'
import { buildParts, DIST } from '../build'
import { type Data, DeployRefusal, isBrokenOff } from './data'
import { openLocalData } from './local-data'
import { openVendor } from './tools'
import { openVendorData } from './vendor-data'

export const ROOT = path.resolve(__dirname, '../..')

/** Where `npm start` keeps its data. */
const LOCAL_DATA = path.join(ROOT, '.data')

/** Runs a command; a refusal is told as the one sentence it is, anything else with its stack. */
export function run(command: () => Promise<void>): void {
  command().catch((error: NodeJS.ErrnoException) => {
    console.error(sentenceFor(error) ?? error)
    process.exitCode = 1
  })
}

/** What whoever ran a command is to know of its failure, in one sentence; undefined for a defect. */
export function sentenceFor(error: NodeJS.ErrnoException): string | undefined {
  if (error instanceof DeployRefusal) return error.message
  if (error.code?.startsWith('ERR_PARSE_ARGS'))
    return `参数不对：${error.message}。用法见 config/deploy/README.md`
  if (isBrokenOff(error))
    return `网络中断了（${error.message}）。已经做好的不会丢，请检查网络后再运行一次，会接着做（备份要用 --to 写明同一个文件夹）`
  return undefined
}

/**
 * The data of `--env ENV`, or of the local cloud with `--local`, which must not run meanwhile; `make`: a local
 * folder that is gone is made anew.
 */
export async function openData(
  { env, local }: { env?: string; local?: boolean },
  make = false,
): Promise<Data> {
  if (local) return openLocalData(LOCAL_DATA, { make })
  return openVendorData(await openVendor(envOf(env)))
}

export function envOf(env: string | undefined): string {
  if (!env || !/^[\w-]{3,64}$/.test(env))
    throw new DeployRefusal('请写明云环境的 id：-- --env 环境id（在云开发控制台可以看到）')
  return env
}

/** `20261122-1030`, for names of folders: the time of this computer. */
export function stamp(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}`
}

/** Builds functions and pages for an environment. */
export async function buildFor(env: string): Promise<{ functions: string; pages: string }> {
  process.env.CLOUD_ENV = env
  await buildParts(['functions', 'weapp'])
  return { functions: path.join(DIST, 'cloudfunctions'), pages: path.join(DIST, 'weapp') }
}
