import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildFunctions } from '../cloudfunctions/build'

const root = path.resolve(__dirname, '..')
export const DIST = path.join(root, 'dist')

/** `living` is the browser build with the developers' page of all components; nobody else gets it. */
type Part = 'functions' | 'h5' | 'weapp' | 'living'

const TOOLS = ['package.json', 'package-lock.json', 'tsconfig.json']
const PAGES = ['src', 'cloudfunctions', 'config', 'babel.config.js', ...TOOLS]

/** What each part is made of; nothing is built again while it has not changed. */
const SOURCES: Record<Part, readonly string[]> = {
  functions: ['cloudfunctions', ...TOOLS],
  h5: PAGES,
  weapp: PAGES,
  living: PAGES,
}

const FOLDERS: Record<Part, string> = {
  functions: path.join(DIST, 'cloudfunctions'),
  h5: path.join(DIST, 'h5'),
  weapp: path.join(DIST, 'weapp'),
  living: path.join(DIST, 'living'),
}

const LABELS: Record<Part, string> = {
  functions: '云函数',
  h5: '网页版（约 1 分钟）',
  weapp: '小程序（约半分钟）',
  living: '组件陈列（约 1 分钟）',
}

/** Builds the parts that are older than their sources, into dist/. */
export async function buildParts(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    const stamp = path.join(DIST, `.${part}-stamp`)
    const wanted = fingerprint(part)
    const built = existsSync(stamp) && existsSync(FOLDERS[part])
    if (built && readFileSync(stamp, 'utf8') === wanted) continue
    rmSync(stamp, { force: true })
    console.log(`正在构建${LABELS[part]}…`)
    await (part === 'functions' ? buildFunctions(FOLDERS.functions) : buildPages(part, wanted))
    mkdirSync(DIST, { recursive: true })
    writeFileSync(stamp, wanted)
  }
}

const MOST_OUTPUT = 64 * 1024 * 1024

/**
 * Taro tells a lot; what is worth reading are its warnings, and all of it when the build fails. Whoever waits goes
 * on meanwhile: a deployment's open connections would be closed unseen.
 */
async function buildPages(part: 'h5' | 'weapp' | 'living', print: string): Promise<void> {
  rmSync(FOLDERS[part], { recursive: true, force: true })
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const living = part === 'living'
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    BROWSERSLIST_IGNORE_OLD_DATA: '1',
    BUILD: print.slice(0, 12),
    LIVING: living ? '1' : '',
  }
  const options = { cwd: root, env, maxBuffer: MOST_OUTPUT }
  const building = promisify(execFile)(
    process.execPath,
    [taro, 'build', '--type', living ? 'h5' : part, '--no-check'],
    options,
  )
  const { stdout } = await building.catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`taro build of ${part} failed\n${stdout}\n${stderr}`)
  })
  const warnings = stdout.indexOf('Warnings:')
  if (warnings >= 0) console.warn(stdout.slice(warnings))
}

function fingerprint(part: Part): string {
  const hash = createHash('sha256').update(`${process.env.CLOUD_ENV ?? ''}\n${process.env.CLOUD_URL ?? ''}\n`)
  for (const file of SOURCES[part].flatMap(filesOf))
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  const full = path.join(root, place)
  if (statSync(full).isFile()) return [place]
  const entries = readdirSync(full, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort()
}

/** What is asked for; without a word everything that is shipped. */
async function main(asked: string[]): Promise<void> {
  const all: Part[] = ['functions', 'h5', 'weapp', 'living']
  await buildParts(all.filter((part) => (asked.length ? asked.includes(part) : part !== 'living')))
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
