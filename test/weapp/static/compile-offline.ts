import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DIST } from '../../../config/build'

/** The part of miniprogram-ci that is used here; it is 276 MB and no dependency (README). */
interface MiniprogramCi {
  Project: new (options: object) => { attr: () => Promise<object> }
  getCompiledResult(options: object): Promise<Record<string, unknown>>
  checkCodeQuality(project: object): Promise<{ name: string; success: boolean; text: string }[]>
}

/** What the uploader would ask WeChat for: an ordinary account and its limits. */
const ACCOUNT = {
  platform: false,
  appType: 0,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxTabbarCount: 5,
    MinTabbarCount: 2,
    MaxSubPackageLimit: 100,
    MaxTabbarIconSize: 40,
    MaxCustomTabbarCount: 500,
  },
}

const SETTING = { es6: true, es7: true, minify: true, minifyWXML: true, minifyWXSS: true }

/**
 * `tsx test/weapp/static/compile-offline.ts FOLDER`: WeChat's own uploader, installed in FOLDER, compiles dist/weapp
 * without a network, an account or a key of WeChat's. Prints what it objects to.
 */
async function compile(installed: string): Promise<void> {
  const ci = createRequire(path.join(path.resolve(installed), 'package.json'))(
    'miniprogram-ci',
  ) as MiniprogramCi
  const place = mkdtempSync(path.join(tmpdir(), 'compile-offline-'))
  try {
    cpSync(path.join(DIST, 'weapp'), path.join(place, 'weapp'), { recursive: true })
    const appid = 'wx1234567890abcdef'
    const config = { appid, compileType: 'miniprogram', miniprogramRoot: 'weapp/', setting: {} }
    writeFileSync(path.join(place, 'project.config.json'), JSON.stringify(config))
    const pem = { type: 'pkcs1', format: 'pem' } as const
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: pem,
      publicKeyEncoding: pem,
    })
    const privateKeyPath = path.join(place, 'throw-away.pem')
    writeFileSync(privateKeyPath, privateKey)
    const project = new ci.Project({ appid, type: 'miniProgram', projectPath: place, privateKeyPath })
    project.attr = async () => ACCOUNT
    const onProgressUpdate = () => undefined
    const files = await ci.getCompiledResult({
      project,
      version: '1.0.0',
      setting: SETTING,
      onProgressUpdate,
    })
    console.log(`compiled ${Object.keys(files).length} files`)
    for (const { name, success, text } of await ci.checkCodeQuality(project))
      if (!success) console.log(`${name}: ${text}`)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

compile(process.argv[2] ?? '.').then(
  () => process.exit(0),
  (error: Error) => {
    console.error(String(error.message ?? error))
    process.exit(1)
  },
)
