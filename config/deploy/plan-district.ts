import { randomInt } from 'node:crypto'
import { DEPLOYMENT } from '../../cloudfunctions/district/district'
import { levelOf } from '../../cloudfunctions/platform/division'
import { codeId } from '../../cloudfunctions/platform/one-time-code'
import { type Data, DeployRefusal, type Json, type StoredDocument } from './data'
import type { Change } from './plan'

/** The district an environment serves, as given to the command; needed the first time only. */
export interface DistrictGiven {
  code?: string
  name?: string
}

/** What the first deployment enters of the district. Refuses a missing or wrong code, and another district's. */
export async function planDistrict(data: Data, given: DistrictGiven): Promise<Change[]> {
  const present = await deploymentOf(data)
  if (present) {
    if (given.code && given.code !== present.district)
      throw new DeployRefusal(
        `环境 ${data.env} 已经属于区 ${present.district}，不能改为 ${given.code}。另一个区请用另一个环境`,
      )
    return []
  }
  const { code = '', name = '' } = given
  if (levelOf(code) !== 'district' || !name)
    throw new DeployRefusal('第一次部署请加上区的 6 位代码和名称，如：--district 320402 --name 天宁区')
  const deployment = { _id: DEPLOYMENT, district: code }
  return [
    { what: `登记 ${name}（${code}）`, apply: () => data.put('organisations', [{ _id: code, name }]) },
    { what: `环境 ${data.env} 归 ${name} 使用`, apply: () => data.put('deployment', [deployment]) },
  ]
}

/** What the environment knows of its deployment; undefined before the first one. */
export async function deploymentOf(data: Data): Promise<StoredDocument | undefined> {
  const known = (await data.collections()).some(({ name }) => name === 'deployment')
  return known ? (await data.documents('deployment', '', 1))[0] : undefined
}

/** Without what is taken for something else when it is read out: no 0 and O, no 1, I and L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const GROUPS = 3
const GROUP = 4

/** A code nobody guesses: 12 letters out of 31. `K7QM-2XHF-9TRD`. */
function newCode(): string {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

const GOOD_FOR_MS = 72 * 60 * 60_000

const MOST_CLAIMS = 1000

/**
 * A one-time code for the first administrator 管理员, or for a new one when asked. Undefined: the district has
 * one, or a code still waits to be used. Older codes that nobody used are taken back. Only its hash is kept.
 */
export async function newClaim(data: Data, now: number, again: boolean): Promise<string | undefined> {
  const claims = await data.documents('claims', '', MOST_CLAIMS)
  const used = claims.some((claim) => claim.used)
  const waits = claims.some((claim) => !claim.used && isAfter(claim.until, now))
  if (!again && (used || waits)) return undefined
  const deployment = await deploymentOf(data)
  if (!deployment) throw new DeployRefusal('还没有登记区，请先完整部署一次')
  await data.remove(
    'claims',
    claims.filter((claim) => !claim.used).map(({ _id }) => _id),
  )
  const code = newCode()
  const claim = { _id: codeId(code), district: deployment.district ?? '', until: now + GOOD_FOR_MS }
  await data.put('claims', [claim])
  return code
}

const isAfter = (until: Json | undefined, now: number) => typeof until === 'number' && until > now
