import Taro from '@tarojs/taro'
import { sayProblem } from './ui/toast'

/** Every page that others open, with the parameters it takes. */
export interface Pages {
  'community/estates': { for?: 'home' }
  'notice/list': { estateId: string }
  'notice/detail': { id: string }
  'notice/publish': { community: string; name: string }
  'activity/detail': { id: string }
  'activity/mine': object
  'activity/check-in': { id: string; code: string }
  'activity/scan': { id: string }
  'activity/organized': object
  'activity/form': { community?: string; id?: string }
  'activity/manage': { id: string }
  'activity/code': { id: string }
  'activity/report': { id: string }
  /** `staff`: what someone of the community files; `draft`: goes on with what is kept under this key. */
  'feedback/new': { category: string; estateId?: string; staff?: 'yes'; draft?: string }
  'feedback/mine': object
  'feedback/detail': { id: string }
  'resident/home': { estateId?: string }
  'resident/privacy': object
  'workbench/matters': object
  'settings/list': object
  'settings/change': { setting: string }
  'district/about': object
  'district/claim': object
  'health/overview': object
  'workbench/supervision': object
  'workbench/hand-over': { scope: string }
  'workbench/calendar': object
  'resident/looks': object
  'privacy/held': object
  'privacy/erase': object
  'workbench/calls': object
  'roster/imports': object
  'roster/import': { id: string }
  'contact/posts': object
  'contact/leave': { post?: string }
  'contact/publish': { post: string }
  'workbench/trace': { estateId?: string; name?: string }
  'division/plans': object
  'division/plan': { community: string }
  'division/split': { code: string; name: string; households: number }
  'volunteer/home': object
  'volunteer/enrol': object
  'volunteer/record': { id: string }
  'volunteer/claim': object
  'volunteer/duty': { id: string }
  'volunteer/community': { community: string; name: string }
  'volunteer/offer': { community: string; name: string }
  'volunteer/figures': { unit: string; name?: string }
  'volunteer/units': { unit: string }
  'volunteer/certificate': object
  'volunteer/check': { number?: string; code?: string }
}

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
