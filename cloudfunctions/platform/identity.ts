import { cloud } from './cloud'

/** The caller's WeChat openid as WeChat vouches for it; undefined for a browser that has not signed in. */
export function callerOpenid(): string | undefined {
  return cloud.getWXContext().OPENID || undefined
}
