import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from '../cloudfunctions/build'

const root = path.resolve(__dirname, '..')
export const DIST = path.join(root, 'dist')

type Part = 'functions' | 'h5' | 'weapp'

const TOOLS = ['package.json', 'package-lock.json', 'tsconfig.json']

/** What each part is made of; nothing is built again while it has not changed. */
const SOURCES: Record<Part, readonly string[]> = {
  functions: ['cloudfunctions', ...TOOLS],
  h5: ['src', 'cloudfunctions', 'config', 'babel.config.js', ...TOOLS],
  weapp: ['src', 'cloudfunctions', 'config', 'babel.config.js', ...TOOLS],
}

const FOLDERS: Record<Part, string> = {
  functions: path.join(DIST, 'cloudfunctions'),
  h5: path.join(DIST, 'h5'),
  weapp: path.join(DIST, 'weapp'),
}

const LABELS: Record<Part, string> = {
  functions: '云函数',
  h5: '网页版（约 1 分钟）',
  weapp: '小程序（约半分钟）',
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
    await (part === 'functions' ? buildFunctions(FOLDERS.functions) : buildPages(part))
    mkdirSync(DIST, { recursive: true })
    writeFileSync(stamp, wanted)
  }
}

const MOST_OUTPUT = 64 * 1024 * 1024

/** Taro tells a lot; what is worth reading are its warnings, and all of it when the build fails. */
function buildPages(type: 'h5' | 'weapp'): void {
  rmSync(FOLDERS[type], { recursive: true, force: true })
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [taro, 'build', '--type', type, '--no-check'],
    { cwd: root, env, encoding: 'utf8', maxBuffer: MOST_OUTPUT },
  )
  if (status !== 0) throw new Error(`taro build --type ${type} failed\n${stdout}\n${stderr}`)
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

async function main(asked: string[]): Promise<void> {
  const all: Part[] = ['functions', 'h5', 'weapp']
  await buildParts(asked.length ? all.filter((part) => asked.includes(part)) : all)
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
