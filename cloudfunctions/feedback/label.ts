import type { DivisionCode } from '../platform/division'
import type { LedgerLine } from './feedback'
import { MOVES, SEND_BACK_REASONS } from './steps'

/** How the timeline tells a line in plain words: `已派单给区住建局`, `已退单：不属于本部门职责`. */
export function labelOf(line: LedgerLine, nameOf: (code: DivisionCode) => string): string {
  const { told, holder, reason, proposal, step } = line
  if (told === 'file') return '已提交'
  if (told === 'note') return '内部备注'
  if (told === 'recount') return '节假日安排已公布，时限重新核定'
  const { told: words, asks } = MOVES[told]
  if (reason)
    return `${words}：${SEND_BACK_REASONS[reason]}${step === 'assigning' ? '（第二次退单，转区级指派）' : ''}`
  if (proposal) return `${words}，建议由${nameOf(proposal)}办理`
  const leads = asks === 'unit' || asks === 'grid' || asks === 'colleague'
  return leads && holder ? `${words}：${nameOf(holder)}` : words
}
