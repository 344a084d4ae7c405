import { type Gone, NOBODY_NAME } from '../privacy/erasure'
import type { Signup } from './signup'

/** A party that came or did not: how many, and when. */
export function unlinkedSignup(signup: Signup, { openid, nobody }: Gone): Signup {
  const { household: _, untold, ...rest } = signup
  const people = signup.people.map(() => ({ name: NOBODY_NAME }))
  const none = { person: nobody, name: NOBODY_NAME, homeLabel: '', people, answers: {} }
  return { ...rest, ...none, ...(untold && { untold: unsignedBy(openid, untold) }) }
}

/** What is yet to be told of a sign-up is signed by whose it is then, where he signed it as somebody else. */
function unsignedBy(openid: string, untold: NonNullable<Signup['untold']>): Signup['untold'] {
  const notes = Object.entries(untold).map(([sequence, { by, ...telling }]) => {
    return [sequence, by && by.openid !== openid ? { ...telling, by } : telling]
  })
  return Object.fromEntries(notes)
}
