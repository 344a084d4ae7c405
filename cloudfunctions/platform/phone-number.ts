import { cloud } from './cloud'
import { refuse } from './refusal'

/**
 * The mobile number WeChat vouches for, without country code, for the code of its own button
 * (getPhoneNumber). A code holds once, for five minutes and for who tapped; refuses any other.
 */
export async function verifiedPhone(code: string): Promise<string> {
  const { phoneInfo } = await ask(code)
  if (!phoneInfo?.purePhoneNumber) throw refuse('phone/unverified')
  return phoneInfo.purePhoneNumber
}

/** WeChat's errors for a code that is none, was used or belongs to another app. */
const BAD_CODES: readonly unknown[] = [40029, 40163, 40013]

async function ask(code: string) {
  try {
    return await cloud.openapi.phonenumber.getPhoneNumber({ code })
  } catch (error) {
    if (BAD_CODES.includes((error as { errCode?: unknown } | null)?.errCode)) throw refuse('phone/unverified')
    throw error
  }
}
