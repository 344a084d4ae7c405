import Taro from '@tarojs/taro'
import type { PAGES } from './all-pages'
import type { PageTaking } from './page'
import { sayProblem } from './ui/toast'

type Told = typeof PAGES

/** Every page that others open, with the parameters it takes. */
export type Pages = { [P in keyof Told]: Told[P] extends PageTaking<infer Taken> ? Taken : never }

export function urlOf<P extends keyof Pages>(page: P, parameters: Pages[P]): string {
  const query = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${encodeURIComponent(String(value))}`,
  )
  return `/${page}/index${query.length ? `?${query.join('&')}` : ''}`
}

/** Opens a page on top of this one. Without a network WeChat cannot fetch pages that are not on the phone yet. */
export function openPage<P extends keyof Pages>(page: P, parameters: Pages[P]): void {
  Taro.navigateTo({ url: urlOf(page, parameters) }).catch(sayProblem)
}

/** Opens a page in place of this one. */
export function replacePage<P extends keyof Pages>(page: P, parameters: Pages[P]): void {
  Taro.redirectTo({ url: urlOf(page, parameters) }).catch(sayProblem)
}

/** Goes to the community tab; a page opened from outside has nothing to go back to. */
export function goToCommunity(): void {
  Taro.switchTab({ url: '/pages/community/index' })
}

/** Goes back to the page before; one opened from outside has none. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else goToCommunity()
}
