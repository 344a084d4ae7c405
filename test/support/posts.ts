import type { Post } from '../../cloudfunctions/contact/post'
import type { PostLine } from '../../cloudfunctions/contact/post-ledger'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { inOrder } from '../../cloudfunctions/platform/ledger'
import type { District } from './district'

/** The day it is: a run may go past midnight. */
export const today = () => beijingDay(Date.now())

/** Seven days from today on. */
export function aWeek(): { from: string; until: string } {
  return { from: today(), until: addDays(today(), 6) }
}

/** The posts as they were, whatever was done to them, and what of their ledger tells of it. */
export async function putBack(district: District, posts: readonly Post[]): Promise<void> {
  const lines = new Map(posts.map(({ _id, lines = 0 }) => [_id, lines]))
  const later = postLines(district).filter(({ of, sequence }) => sequence > (lines.get(of) ?? sequence))
  for (const { _id } of later) await district.forget('ledger', _id)
  for (const post of posts) {
    await district.forget('posts', post._id)
    district.add('posts', post)
  }
}

/** The lines of one post, or of all, in their order. */
export function postLines(district: District, of?: string): PostLine[] {
  return inOrder(district.find('ledger', { kind: 'post', ...(of && { of }) }) as PostLine[])
}

/** The posts someone of this name holds. */
export function postsOfName(district: District, name: string): Post[] {
  return district.find('posts', { 'holder.name': name })
}

/** The one post of someone. */
export function postOfName(district: District, name: string): Post {
  const [post] = postsOfName(district, name)
  if (!post) throw new Error(`no post of ${name}`)
  return post
}

/** From now on WeChat vouches for these numbers, each under its own code; any other code is none. */
export function vouchFor(district: District, numbers: Record<string, string | undefined>): void {
  district.cloud.openapi.answer('phonenumber.getPhoneNumber', ({ code }) => {
    const number = numbers[String(code)]
    if (!number) return { errcode: 40029, errmsg: 'invalid code' }
    return {
      errcode: 0,
      phone_info: { phone_number: `+86${number}`, pure_phone_number: number, country_code: '86' },
    }
  })
}
