import type { Post } from '../../cloudfunctions/contact/post'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { levelOf } from '../../cloudfunctions/platform/division'
import type { LedgerKind, LineOf } from '../../cloudfunctions/platform/ledger-store'
import { sampleDistrict } from '../../local-cloud/sample/sample'

/** The sample district on a Monday before noon. */
export const MONDAY = Date.parse('2026-11-23T11:30:00+08:00')
export const today = beijingDay(MONDAY)
export const sample = sampleDistrict(MONDAY)

export const { organisations } = sample
export const communities = organisations.map(({ _id }) => _id).filter((code) => levelOf(code) === 'community')

export function postOf(name: string): Post | undefined {
  return sample.posts.find(({ holder }) => holder?.name === name)
}

export function linesOf<K extends LedgerKind>(kind: K, of: string): LineOf<K>[] {
  return sample.ledger.filter((line): line is LineOf<K> => line.kind === kind && line.of === of)
}
