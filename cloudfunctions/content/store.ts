import { mediaCheck } from '../platform/content-check'
import { command, find, put, read, transaction } from '../platform/database'
import { addressesOf } from '../platform/storage'
import { submissionId } from '../platform/submission'
import { type ContentCheck, SILENCE } from './content'

const checkId = (file: string) => submissionId('content', file)

/**
 * Holds back pictures that other people are to see until WeChat has passed them; to be called when they are
 * published. A file that has been checked is not checked again. Never fails: what WeChat does not take now the
 * hourly timer asks for again. Two operations per file, at once.
 */
export async function holdUntilChecked(files: readonly string[], openid: string, now: number): Promise<void> {
  const addresses = await addressesOf(files)
  await Promise.all(
    files.map(async (file) => {
      const before = await read('contentChecks', checkId(file))
      if (!before) await ask({ file, openid, attempts: 0 }, addresses.get(file), now)
    }),
  )
}

/**
 * What WeChat has said of these files; nothing of those it was not asked about. Everybody may see those that have
 * passed, and no others. One operation, or none.
 */
export async function checkStatesOf(files: readonly string[]): Promise<Map<string, ContentCheck['state']>> {
  const ids = [...new Set(files)].map(checkId)
  if (ids.length === 0) return new Map()
  const found = await find('contentChecks', { where: { _id: command.in(ids) }, limit: ids.length })
  return new Map(found.map(({ file, state }) => [file, state]))
}

/** Asks WeChat once more about a picture it has said nothing of. */
export async function askAgain(check: ContentCheck, now: number): Promise<void> {
  const addresses = await addressesOf([check.file])
  await ask(check, addresses.get(check.file), now)
}

/** The pictures WeChat has been silent about for too long, those asked for first. */
export function silentChecks(now: number, limit: number): Promise<ContentCheck[]> {
  const where = { state: 'held', askedAt: command.lte(now - SILENCE) }
  return find('contentChecks', { where, orderBy: { askedAt: 'asc' }, limit })
}

/** Enters WeChat's answer; an unknown trace id, or a second answer, changes nothing. */
export async function settleCheck(traceId: string, state: 'passed' | 'refused'): Promise<void> {
  const [check] = await find('contentChecks', { where: { traceId }, limit: 1 })
  if (!check) return
  await transaction(async (t) => {
    const now = await t.read('contentChecks', check._id)
    if (now?.state === 'held' && now.traceId === traceId) await t.put('contentChecks', { ...now, state })
  })
}

async function ask(
  { file, openid, attempts }: Pick<ContentCheck, 'file' | 'openid' | 'attempts'>,
  address: string | undefined,
  now: number,
): Promise<void> {
  const traceId = address && (await mediaCheck(address, openid))
  const asked = { _id: checkId(file), file, openid, attempts: attempts + 1, askedAt: now }
  await put('contentChecks', { ...asked, state: 'held', ...(traceId && { traceId }) })
}
