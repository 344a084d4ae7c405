import { isRepeat, withKey } from '../platform/repeat'
import type { Template } from './message'

/**
 * How many messages of one template a person has asked for and not yet got. One acceptance is one message,
 * and WeChat tells nobody how many are left: this is the only account of it.
 */
export interface Grant {
  /** `<openid>:<template>`. */
  _id: string
  to: string
  template: Template
  /** WeChat's id of the template he accepted: grants of another one are worth nothing. */
  templateId: string
  count: number
  /** When he last said no, or took back what he had granted. */
  refusedAt?: number
  /** What happened to it, the newest last; only the latest ones are kept. */
  lines: GrantLine[]
  /** The clients' keys of the latest answers: a repeat of one counts once. */
  recentKeys: string[]
}

export interface GrantLine {
  at: number
  /** `returned`: WeChat did not take the message. `takenBack`: WeChat says that the person wants none any more. */
  told: 'accepted' | 'refused' | 'used' | 'returned' | 'takenBack'
  /** The message it was used for. */
  message?: string
}

/** Enough in stock: whoever always accepts is not asked for more. */
export const ENOUGH = 5

/** Who said no is left in peace for so long, ms. */
const PEACE = 30 * 24 * 60 * 60_000

const KEPT_LINES = 50

export const grantId = (to: string, template: Template) => `${to}:${template}`

/**
 * What a person's answer to WeChat's question makes of his grants; the same key counts once, and is refused where it
 * came with another answer.
 */
export function answered(
  before: Grant | undefined,
  answer: Pick<Grant, 'to' | 'template' | 'templateId'> & { accepted: boolean; key: string; at: number },
): Grant {
  const { accepted, key, at, ...whose } = answer
  const { lines = [], recentKeys = [] } = before ?? {}
  if (before && isRepeat(recentKeys, key)) return before
  const same = before?.templateId === whose.templateId ? before : undefined
  const { refusedAt: _, ...rest } = same ?? { count: 0, lines, recentKeys }
  return {
    ...rest,
    ...whose,
    _id: grantId(whose.to, whose.template),
    count: rest.count + (accepted ? 1 : 0),
    ...(!accepted && { refusedAt: at }),
    lines: longer(rest.lines, { at, told: accepted ? 'accepted' : 'refused' }),
    recentKeys: withKey(recentKeys, key),
  }
}

/** One grant less: it is used for this message. */
export function used(grant: Grant, message: string, at: number): Grant {
  return { ...grant, count: grant.count - 1, lines: longer(grant.lines, { at, told: 'used', message }) }
}

/** The grant comes back: WeChat did not send the message it was used for. */
export function returned(grant: Grant, message: string, at: number): Grant {
  return { ...grant, count: grant.count + 1, lines: longer(grant.lines, { at, told: 'returned', message }) }
}

/** Nothing left: the person has switched these messages off in WeChat. */
export function takenBack(grant: Grant, message: string, at: number): Grant {
  const lines = longer(grant.lines, { at, told: 'takenBack', message })
  return { ...grant, count: 0, refusedAt: at, lines }
}

/** How many messages of this template he may still be sent. */
export function left(grant: Grant | undefined, templateId: string | undefined): number {
  return grant && grant.templateId === templateId ? grant.count : 0
}

/** Whether to ask at all: there is not enough in stock, and he has not said no lately. */
export function mayAsk(grant: Grant | undefined, templateId: string, now: number): boolean {
  if (grant?.templateId !== templateId) return true
  return grant.count < ENOUGH && (grant.refusedAt === undefined || now - grant.refusedAt > PEACE)
}

function longer(lines: readonly GrantLine[], line: GrantLine): GrantLine[] {
  return [...lines, line].slice(-KEPT_LINES)
}
