import type { Signature } from '../../cloudfunctions/platform/ledger'

/** How the district's administrator signs. */
export const SU_TING: Signature = { openid: 'sample-su-ting', name: '苏婷', post: '管理员' }

/** The key of a table's row by the name people see: the data files say `设施维修`, the documents `facilities`. */
export function keyNamed<K extends string>(table: Record<K, string | { name: string }>, name: string): K {
  for (const key in table) {
    const row = table[key]
    if ((typeof row === 'string' ? row : row.name) === name) return key
  }
  throw new Error(`Nothing is named ${name}`)
}
