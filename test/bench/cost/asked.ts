import type { InputOf } from '../../support/caller'
import type { Door } from './door'

/** A tap at which the phone asks for subscribe messages; everybody says yes to what he has none of. */
export async function asked<T>(
  door: Door,
  openid: string,
  tap: InputOf<'message.askable'>['tap'],
  work: () => Promise<T>,
): Promise<T> {
  const askable = await door.call(openid, 'message.askable', { tap })
  const answers = (askable?.templates ?? [])
    .filter(({ left }) => left === 0)
    .map(({ template, id }) => ({ template, id, accepted: true }))
  const done = await work()
  if (answers.length > 0) await door.call(openid, 'message.granted', { key: door.key(), answers })
  return done
}
