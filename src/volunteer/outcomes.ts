import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../cloudfunctions/api'

export type Outcome = inferRouterOutputs<Api>['volunteer']['confirm']['results'][number]['outcome']

/** What became of one record, in a sentence. */
export const OUTCOMES: Record<Outcome, string> = {
  confirm: '已认定',
  done: '这条已经认定过了',
  overlap: '这段时间已有计入的记录，没有重复计时',
  void: '这条记录已经作废',
  own: '自己的时长要由其他同事认定',
}

/** `已认定 28 条；2 条与已计入的时间重叠，没有计入`. */
export function outcomesInWords(results: readonly { outcome: Outcome }[]): string {
  const count = (outcome: Outcome) => results.filter((each) => each.outcome === outcome).length
  const rest: [Outcome, string][] = [
    ['overlap', '条与已计入的时间重叠，没有计入'],
    ['own', '条是您自己的，要由同事认定'],
    ['void', '条已作废'],
  ]
  const words = rest
    .filter(([outcome]) => count(outcome) > 0)
    .map(([outcome, word]) => `${count(outcome)} ${word}`)
  return [`已认定 ${count('confirm') + count('done')} 条`, ...words].join('；')
}
