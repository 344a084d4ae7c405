import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { Api } from '../cloudfunctions/api'
import type { Reply } from '../cloudfunctions/platform/reply'
import { CHANGE_KINDS, type Finding, ROSTER_FOLDER } from '../cloudfunctions/roster/roster'

type Procedure = keyof inferRouterOutputs<Api>['roster']
type Input<P extends Procedure> = inferRouterInputs<Api>['roster'][P]
type Output<P extends Procedure> = inferRouterOutputs<Api>['roster'][P]

const ADDRESS = 'http://127.0.0.1:8000'
/** Who keeps the roster of the sample district. */
const ADMINISTRATOR = 'sample-su-ting'

/**
 * `npm run import -- FILE [--yes] [--cloud ADDRESS] [--as OPENID]`: imports a roster into a running
 * `npm start` by the very procedures the page calls. Faults are printed; without faults it asks once.
 */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: 'boolean' }, cloud: { type: 'string' }, as: { type: 'string' } },
  })
  const [file] = positionals
  if (!file) throw new Error('用法：npm run import -- 名册.xlsx [--yes]')
  const door = new Door(
    values.cloud ?? ADDRESS,
    await signIn(values.cloud ?? ADDRESS, values.as ?? ADMINISTRATOR),
  )
  const key = randomUUID()
  const fileId = await door.upload(`${ROSTER_FOLDER}${key}.xlsx`, readFileSync(file))
  const report = await door.call('dryRun', { key, fileId, fileName: path.basename(file).slice(-80) })
  tell('错误', report.faults, report.faultCount)
  tell('提醒', report.warnings, report.warningCount)
  if (report.faultCount > 0) throw new Error('请改好后再导入；现有名册没有改动')
  if (report.changes === 0) return console.log('与现有名册完全一致，不需要导入')
  await tellChanges(door, report.id)
  if (!values.yes && !(await confirmed(report.changes))) return console.log('没有导入')
  await proceed(door, report.id)
}

/** The local cloud's door for functions and files, as one person. */
class Door {
  constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  async call<P extends Procedure>(procedure: P, input: Input<P>): Promise<Output<P>> {
    const reply: Reply = await this.post('/v1/functions/governance', { path: `roster.${procedure}`, input })
    if (!reply.ok) throw new Error(reply.message)
    return reply.data as Output<P>
  }

  async upload(objectId: string, file: Buffer): Promise<string> {
    const [place] = await this.post('/v1/storages/get-objects-upload-info', [{ objectId }])
    const headers = { authorization: place.authorization }
    const stored = await fetch(place.uploadUrl, { method: 'PUT', headers, body: new Uint8Array(file) })
    if (!stored.ok) throw new Error(`上传失败：${stored.status}`)
    return place.cloudObjectId
  }

  private async post(where: string, body: unknown) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}` }
    const answer = await fetch(this.address + where, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${where}：${answer.status}`)
    return answer.json()
  }
}

async function signIn(address: string, openid: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ openid })
  const answer = await fetch(`${address}/_cloud/sign-in`, { method: 'POST', headers, body }).catch(() => {
    throw new Error(`${address} 没有运行中的云社区，请先 npm start`)
  })
  return (await answer.json()).token
}

function tell(title: string, findings: readonly Finding[], count: number): void {
  if (count > 0) console.log(`${title} ${count} 处`)
  for (const { sheet, row, column, sentence } of findings)
    console.log(`  ${[sheet, row && `第${row}行`, column, sentence].filter(Boolean).join(' ')}`)
}

/** Changes of the first piece: enough to see that it is the right file. */
async function tellChanges(door: Door, id: string): Promise<void> {
  const { changes, next } = await door.call('changes', { id })
  for (const { kind, label, told } of changes)
    console.log(`  ${CHANGE_KINDS[kind]} ${label}${told.length ? `：${told.join('；')}` : ''}`)
  if (next !== undefined) console.log('  …')
}

async function confirmed(changes: number): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(`导入这 ${changes} 项变更吗？（y/N）`)
  lines.close()
  return /^y/i.test(answer)
}

async function proceed(door: Door, id: string): Promise<void> {
  for (let phase = 'staging'; phase !== 'done'; ) {
    const step = await door.call('proceed', { id })
    phase = step.phase
    console.log(
      `${{ clearing: '清理', staging: '写入', current: '已生效，整理', done: '完成' }[step.phase]} ${step.done}/${step.total}`,
    )
  }
}

run().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
