import { cloud } from './cloud'
import { logSpared } from './failure'
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

const PICTURE = 2

/**
 * Asks WeChat to check a picture that other people will see (security.mediaCheckAsync, version 2); its answer comes
 * as an event with this trace id. Undefined when WeChat did not take the request.
 */
export async function mediaCheck(address: string, openid: string): Promise<string | undefined> {
  try {
    const { traceId } = await cloud.openapi.security.mediaCheckAsync({
      openid,
      scene: SCENE_FORUM,
      version: 2,
      mediaType: PICTURE,
      mediaUrl: address,
    })
    return traceId
  } catch (error) {
    logSpared('picture check', error)
    return undefined
  }
}
