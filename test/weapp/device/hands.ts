import type { Channel } from './channel'
import type { Journal } from './journal'
import type { Host, Logic } from './logic/contract'
import type { Navigation } from './native/navigation'
import type { Touched } from './screen/screen'

/** What the person's hands do, on pages and on WeChat's own bars. */
export function handsOf(navigation: Navigation, logic: Channel<Host, Logic>, journal: Journal): Touched {
  const tell = (failure: { message?: string }) => journal.problem(failure.message ?? JSON.stringify(failure))
  return {
    event: (pageId, event) => {
      if (navigation.page(pageId)) logic.ask('dispatch', pageId, event).catch(tell)
    },
    tab: (route) => {
      navigation.inTurn(() => navigation.switchTab(`/${route}`)).catch(tell)
    },
    back: () => {
      navigation.inTurn(() => navigation.navigateBack(1)).catch(tell)
    },
  }
}
