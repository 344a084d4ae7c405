import type { Journal } from './journal'
import type { Host } from './logic/contract'
import { ApiFailure, type NativeApis } from './native/native'
import type { Navigation } from './native/navigation'
import type { Screen } from './screen/screen'

interface Parts {
  apis: NativeApis
  screen: Screen
  navigation: Navigation
  journal: Journal
  storage: Map<string, string>
}

/** How the device answers the logic layer. */
export function hostOf({ apis, screen, navigation, journal, storage }: Parts): Host {
  return {
    native: (name, options, call) => {
      journal.calls.push({ name, options })
      return journal.during(async () => {
        try {
          return await apis[name]?.(options, call)
        } catch (error) {
          throw failureFor(name, error, journal)
        }
      })
    },
    firstData: (pageId, json) => screen.start(pageId, json),
    setData: (pageId, json) => {
      const route = navigation.page(pageId)?.route ?? ''
      journal.changes.push({ route, bytes: Buffer.byteLength(json) })
      return journal.during(() => screen.setData(pageId, json))
    },
    keep: (key, text) => {
      if (text === undefined) storage.delete(key)
      else storage.set(key, text)
    },
    problem: (text) => journal.problem(text),
    log: (level, text) => journal.watch({ kind: 'log', name: level, args: [text] }),
    bindingCalled: (name, args) => journal.watch({ kind: 'binding', name, args }),
  }
}

/** WeChat's refusal as it stands; anything else is a fault of the device or of the app's code, and a problem. */
function failureFor(name: string, error: unknown, journal: Journal) {
  const { message, stack, errno, errCode } = error as ApiFailure
  if (!(error instanceof ApiFailure)) journal.problem(`wx.${name}: ${stack ?? JSON.stringify(error)}`)
  return { errMsg: `${name}:fail ${message}`, errno, errCode }
}
