import type { Functions } from './invoke'
import type { FunctionTable } from './table'

/** WeChat's message push 消息推送: gives an event to every function that it goes to. */
export type Push = (event: object) => Promise<void>

export function messagePush(table: FunctionTable, functions: Functions): Push {
  const receivers = Object.entries(table).flatMap(([name, { push }]) => (push ? [name] : []))
  return async (event) => {
    for (const name of receivers)
      await functions.invoke(name, event, { openid: undefined, source: 'wx_unknown' })
  }
}
