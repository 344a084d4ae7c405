import type { Post } from '../../../cloudfunctions/contact/post'
import { sampleDistrict } from '../../../local-cloud/sample/sample'
import { zhang } from '../contract/callers'
import { type District, freshKey } from '../district'
import { XINNAN } from '../people'
import { aWeek, putBack } from '../posts'

const LEADER = `${XINNAN}-02-1-microGridLeader`
const CADRE = `${XINNAN}-communityCadre`

let sample: readonly Post[] | undefined

/** The posts as the sample has them, whatever a call has changed of them, so that the next one finds them so. */
export async function postsPutBack(it: District): Promise<void> {
  sample ??= sampleDistrict(Date.now()).posts
  const now = new Map(it.find('posts').map((post) => [post._id, JSON.stringify(post)]))
  const changed = sample.filter((post) => now.get(post._id) !== JSON.stringify(post))
  if (changed.length > 0) await putBack(it, changed)
}

/** Of a post that none of the callers holds: what is wrong is the post, for whoever holds any. */
export const ofNoPost = () => ({ key: freshKey(), post: 'nothing' })
export const noDelegation = () => ({ ...ofNoPost(), ...aWeek(), deputy: 'nothing' })
export const noPublication = () => {
  return {
    ...ofNoPost(),
    dutyPhone: '0000-80003009',
    askFor: '报修',
    until: aWeek().until,
    agreed: true as const,
  }
}

export const pastLeave = () => ({ key: freshKey(), from: '2020-01-01', until: '2020-01-02', deputies: [] })
export const aLeave = () => ({ key: freshKey(), ...aWeek(), deputies: [] })

export async function onLeave(it: District) {
  await it.as(zhang).gets('contact.takeLeave', aLeave())
  return { key: freshKey(), post: LEADER }
}

export const aDelegation = () => {
  return { key: freshKey(), ...aWeek(), post: LEADER, deputy: `${XINNAN}-02-gridLeader` }
}

export const ofCadre = () => ({ key: freshKey(), post: CADRE })
export const aPublication = () => {
  const shown = { dutyPhone: '10000003101', askFor: '意见建议', until: aWeek().until, agreed: true as const }
  return { ...ofCadre(), ...shown }
}

/** A code of WeChat's button for 蒋永明's number, as the sign-in bar gets it. */
export async function aPhoneCode(it: District) {
  const headers = { authorization: `Bearer ${it.cloud.token('sample-jiang-yongming')}` }
  const reply = await fetch(`${it.cloud.url}/_cloud/phone-code`, { method: 'POST', headers })
  return (await reply.json()) as { code: string }
}
