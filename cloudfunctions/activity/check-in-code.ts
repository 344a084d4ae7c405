/** A check-in code is good for this time, and for as long again: nobody is sent away for a slow phone. */
export const CODE_MS = 30_000

/** What the code of an instant signs. */
export function codeText(activity: string, now: number, windowsAgo = 0): string {
  return `check-in:${activity}:${Math.floor(now / CODE_MS) - windowsAgo}`
}

/** What a participant's own code signs: `<signup>.<signature>`. */
export function ticketText(signup: string): string {
  return `ticket:${signup}`
}

/** The sign-up and the signature of a participant's code; undefined when it is none. */
export function readTicket(ticket: string): { signup: string; signature: string } | undefined {
  const [, signup, signature] = /^([0-9a-f]{24})\.([\w-]{12})$/.exec(ticket.trim()) ?? []
  return signup && signature ? { signup, signature } : undefined
}
