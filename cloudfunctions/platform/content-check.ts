import { cloud } from './cloud'
import { refuse } from './refusal'

const SCENE_FORUM = 3
const LONGEST = 2500

/**
 * WeChat's check of text that other people will see (security.msgSecCheck, version 2).
 * Refuses what it calls risky; `review` passes, since the author is a member of staff by name.
 */
export async function refuseUnlawfulText(text: string, openid: string): Promise<void> {
  const { result } = await cloud.openapi.security.msgSecCheck({
    openid,
    scene: SCENE_FORUM,
    version: 2,
    content: text.slice(0, LONGEST),
  })
  if (result?.suggest === 'risky') throw refuse('content/unlawful')
}
