import { cloud } from './cloud'

/**
 * The entry of a function that WeChat's message push 消息推送 calls. Pages can call any function by its name:
 * theirs are turned away, and what an event says counts only with a name that WeChat alone was told.
 */
export function servePush<E extends object>(receive: (event: E) => Promise<void>) {
  return async (event: E | null): Promise<string> => {
    const fromPage = /wx_client|wx_devtools|wx_http/.test(cloud.getWXContext().SOURCE ?? '')
    if (event && typeof event === 'object' && !fromPage) await receive(event)
    return 'success'
  }
}
