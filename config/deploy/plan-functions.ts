import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FUNCTIONS, type FunctionName, timerOf } from '../../cloudfunctions/functions'
import type { Change, Target } from './plan'
import type { FunctionDetail, FunctionWanted, Manager, VendorTrigger } from './vendor'

/** The newest Node.js of WeChat Cloud that the bundles are built for (cloudfunctions/build.ts). */
const RUNTIME = 'Nodejs18.15'
const MEMORY_MB = 512

/** Uploads a function's folder with WeChat's own tool, which also enters the permissions of its config.json. */
export type UploadFunction = (name: FunctionName, folder: string) => Promise<unknown>

/** Functions that are missing, were built from something else, or differ in time-out or timer. */
export async function planFunctions(
  { manager }: Target,
  folder: string,
  upload: UploadFunction,
): Promise<Change[]> {
  const found = new Set((await manager.functions.listFunctions(100, 0)).map((each) => each.FunctionName))
  const plans = (Object.keys(FUNCTIONS) as FunctionName[]).map(async (name) => {
    const present = found.has(name) ? await manager.functions.getFunctionDetail(name) : undefined
    return planFunction({ manager, name, folder: path.join(folder, name), upload }, present)
  })
  return (await Promise.all(plans)).flat()
}

interface Plan {
  manager: Manager
  name: FunctionName
  folder: string
  upload: UploadFunction
}

function planFunction({ manager, name, folder, upload }: Plan, present?: FunctionDetail): Change[] {
  const wanted = wantedOf(name, folder)
  const changes: Change[] = []
  const create = () =>
    manager.functions.createFunction({
      func: { ...wanted, description: '' },
      functionPath: emptyFunction(),
      deployMode: 'zip',
    })
  const configure = () => manager.functions.updateFunctionConfig(wanted)
  if (!present) changes.push({ what: `新建云函数 ${name}`, apply: create })
  if (!present || present.Description !== wanted.description)
    changes.push({
      what: `上传云函数 ${name}`,
      // The mark of the build is set last: interrupted before, the next deployment uploads again.
      apply: () => upload(name, folder).then(configure),
    })
  else if (present.Timeout !== wanted.timeout)
    changes.push({ what: `云函数 ${name} 超时改为 ${wanted.timeout} 秒`, apply: configure })
  return [...changes, ...planTimer(manager, name, present)]
}

/**
 * What a function is made from before its own code comes: the vendor takes no more than 1.5 MB when it makes one,
 * and the papers' font is larger.
 */
function emptyFunction(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'empty-function-'))
  writeFileSync(path.join(folder, 'index.js'), 'exports.main = async () => null\n')
  return folder
}

function planTimer(manager: Manager, name: FunctionName, present?: FunctionDetail): Change[] {
  const timer = timerOf(name)
  const triggers = present?.Triggers ?? []
  const isWanted = ({ TriggerName, TriggerDesc }: (typeof triggers)[number]) =>
    TriggerName === timer?.name && scheduleOf(TriggerDesc) === timer.cron
  const changes = triggers
    .filter((each) => !isWanted(each))
    .map(({ TriggerName }) => ({
      what: `删除定时器 ${name}.${TriggerName}`,
      apply: () => manager.functions.deleteFunctionTrigger(name, TriggerName),
    }))
  if (!timer || triggers.some(isWanted)) return changes
  const trigger: VendorTrigger = { name: timer.name, type: 'timer', config: timer.cron }
  const apply = () => manager.functions.createFunctionTriggers(name, [trigger])
  return [...changes, { what: `新建定时器 ${name}.${timer.name}（${timer.cron}）`, apply }]
}

/** The vendor hands a schedule back bare or wrapped: `{"cron":"0 0 2 * * * *"}`. */
function scheduleOf(text: string): string {
  return /"cron"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? text
}

function wantedOf(name: FunctionName, folder: string): FunctionWanted {
  return {
    name,
    description: `build ${printOf(folder)}`,
    runtime: RUNTIME,
    handler: 'index.main',
    timeout: FUNCTIONS[name].timeoutSeconds,
    memorySize: MEMORY_MB,
    installDependency: false,
  }
}

/** A short print of all files of a folder. */
export function printOf(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  for (const file of files.map((each) => path.join(each.parentPath, each.name)).sort())
    hash.update(path.relative(folder, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
