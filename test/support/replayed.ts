import type { PostLine, PostState } from '../../cloudfunctions/contact/post-ledger'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import type { SettingChange, SettingLine } from '../../cloudfunctions/settings/settings'

const VACANT: PostState = { bound: false, from: '' }

/** How a post stands after its lines, which are in their order. */
export function replayedPost(lines: readonly PostLine[]): PostState {
  return lines.reduce(after, VACANT)
}

function after(state: PostState, line: PostLine): PostState {
  const { told, at, from = '', until = '', deputy, bound, deputyBound, stands } = line
  const { leave, ...rest } = state
  if (stands) return stands
  if (told === 'endLeave' || told === 'endDelegation') return rest
  if (told === 'publish') return { ...state, shownUntil: until }
  if (told === 'withdraw') return state.shownUntil ? { ...state, shownUntil: dayBefore(at) } : state
  if (told === 'takeLeave' || told === 'delegate') {
    const standIn = deputy !== undefined && { deputy, deputyBound }
    const lent = told === 'delegate' && { delegated: true as const }
    return { ...state, leave: { from, until, ...lent, ...standIn } }
  }
  if (told !== 'bind' && told !== 'unbind' && told !== 'release') throw new Error(`${line._id} tells nothing`)
  const known = leave && deputyBound !== undefined ? { leave: { ...leave, deputyBound } } : leave && { leave }
  return { ...rest, ...known, bound: bound ?? state.bound }
}

const dayBefore = (at: number) => addDays(beijingDay(at), -1)

/** What a district has set, by the lines of its settings, each setting's in their order. */
export function replayedSettings(lines: readonly SettingLine[]): SettingChange[] {
  return lines.map(({ setting, value, from }) => ({ setting, value, from }))
}
