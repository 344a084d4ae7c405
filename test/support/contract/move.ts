import type { Move } from '../../../cloudfunctions/feedback/steps'
import type { InputOf } from '../caller'
import { type District, freshKey } from '../district'
import { Call } from './call'
import type { Words } from './words'

type Matter = (it: District) => Promise<{ id: string }>
type Said = Partial<InputOf<'feedback.advance'>>

/** One move of `feedback.advance`: who may make it on this matter, and what he says. */
export function move(name: Move, may: Words, matter: Matter, said: Said = {}): Call<'feedback.advance'> {
  return new Call('feedback.advance', `feedback.advance ${name}`, may, async (it) => {
    return { ...(await matter(it)), key: freshKey(), move: name, ...said }
  })
}
