import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FUNCTIONS } from '../../../cloudfunctions/functions'
import { DIST } from '../../../config/build'
import { startCloud } from '../../../local-cloud/cloud'
import { sdkEnvironment } from '../../../local-cloud/functions/environment'
import { Endpoint, type Parameters, VendorError } from './endpoint'
import { filesIn } from './manager'

const PEOPLE = [
  { openid: 'first-administrator', label: '第一位管理员', group: '试用' },
  { openid: 'neighbour', label: '一位居民', group: '试用' },
]

/**
 * `npx tsx test/support/vendor/serve.ts FOLDER`: an empty environment for trying the deployment commands as they
 * are, with the vendor's real manager-node (fetched by npm into FOLDER) and server SDK. Prints what to set before
 * `npm run deploy -- --env local-env`. WeChat's uploader, which needs an account, is replaced by one that writes down
 * what it was given. With the pages built (`npm run build`) it is a running district, too, to enter the code in.
 */
async function serve(): Promise<void> {
  const tools = path.resolve(process.argv[2] ?? path.join(tmpdir(), 'deploy-tools'))
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'stand-in-'))
  const functionsFolder = path.join(DIST, 'cloudfunctions')
  const cloud = await startCloud({
    dataFolder,
    functionsFolder,
    functions: FUNCTIONS,
    collections: {},
    runTimers: false,
    webRoot: path.join(DIST, 'h5'),
    people: PEOPLE,
  })
  const endpoint = new Endpoint(cloud.store)
  const server = createServer((request, response) =>
    isForStorage(request) ? list(dataFolder, request, response) : void answer(endpoint, request, response),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const key = writeStandIns(tools)
  const settings = {
    ...sdkEnvironment(cloud.url),
    VENDOR_STAND_IN_PORT: String(port),
    NODE_OPTIONS: `--require ${path.join(__dirname, 'redirect.cjs')}`,
    DEPLOY_TOOLS: tools,
    WECHAT_UPLOAD_KEY: key,
  }
  console.log('\n# 在另一个终端里：')
  for (const [name, value] of Object.entries(settings)) console.log(`export ${name}='${value}'`)
  console.log('npm run deploy -- --env local-env --appid wx0000000000000000 --district 320499 --name 某区')
  console.log(`# 部署之后，在浏览器里输入开通码：${cloud.url}\n`)
}

function isForStorage({ headers }: IncomingMessage): boolean {
  return !headers['x-tc-action']
}

/** What COS lists at once, unless told otherwise. */
const MOST_KEYS = 1000

/** COS: GET Bucket, the one thing asked of it here. Names come in order, so many after a marker. */
function list(dataFolder: string, { url = '' }: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(url, 'http://stand-in')
  const asked = (name: string) => searchParams.get(name) ?? ''
  const after = filesIn(path.join(dataFolder, 'storage'))
    .filter(({ Key }) => Key > asked('marker') && Key.startsWith(asked('prefix')))
    .sort((one, other) => (one.Key < other.Key ? -1 : 1))
  const shown = after.slice(0, Number(asked('max-keys') || MOST_KEYS))
  const isCut = shown.length < after.length
  const contents = shown.map(({ Key, Size }) => `<Contents><Key>${Key}</Key><Size>${Size}</Size></Contents>`)
  const next = isCut ? `<NextMarker>${shown.at(-1)?.Key}</NextMarker>` : ''
  response.setHeader('content-type', 'application/xml')
  response.end(
    `<ListBucketResult><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  )
}

/** Tencent Cloud API 3.0: the action in a header, JSON in the body, {Response} back. */
async function answer(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const action = String(request.headers['x-tc-action'])
  const parameters = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Parameters
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({ Response: { RequestId: 'stand-in', ...respond(endpoint, action, parameters) } }),
  )
}

function respond(endpoint: Endpoint, action: string, parameters: Parameters): object {
  try {
    return endpoint.answer(action, parameters)
  } catch (error) {
    const code = error instanceof VendorError ? error.code : 'InternalError'
    return { Error: { Code: code, Message: String(error) } }
  }
}

/** An uploader that notes what it was given, and a key for it. */
function writeStandIns(tools: string): string {
  const folder = path.join(tools, 'miniprogram-ci-2.1.42')
  const uploader = path.join(folder, 'node_modules', 'miniprogram-ci')
  if (!existsSync(uploader)) {
    mkdirSync(uploader, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{}')
    writeFileSync(path.join(uploader, 'package.json'), '{"main":"index.js"}')
    writeFileSync(
      path.join(uploader, 'index.js'),
      `const note = (what) => async ({ name, version, desc }) => console.log('  uploader:', what, name ?? version, desc ?? '')
exports.Project = class {}
exports.upload = note('pages')
exports.cloud = { uploadFunction: note('function') }
`,
    )
  }
  const key = path.join(tools, 'private.key')
  writeFileSync(key, 'stand-in')
  return key
}

void serve()
