import { ApiFailure, type NativeApis, type Options } from './native'
import type { Navigation } from './navigation'
import { absolute } from './url'

/** How an app moves between its pages. */
export function routes(navigation: Navigation): NativeApis {
  const to =
    (change: (url: string) => Promise<void>) =>
    ({ url }: Options) => {
      if (typeof url !== 'string') throw new ApiFailure('parameter error: parameter.url should be String')
      return navigation.inTurn(() => change(absolute(url, navigation.current.route)))
    }
  return {
    navigateTo: to((url) => navigation.navigateTo(url)),
    redirectTo: to((url) => navigation.redirectTo(url)),
    switchTab: to((url) => navigation.switchTab(url)),
    reLaunch: to((url) => navigation.reLaunch(url)),
    navigateBack: ({ delta = 1 }) => navigation.inTurn(() => navigation.navigateBack(Number(delta))),
    setNavigationBarTitle: ({ title }) => navigation.rename(String(title)),
  }
}
