import type { Screen } from '../screen/screen'
import type { NativeApis } from './native'

/** What WeChat draws over a page, and small services without any looks of their own. */
export function dialogs(screen: Screen): NativeApis {
  return {
    showToast: ({ title, duration }) => screen.toast(String(title), Number(duration ?? 1500)),
    hideToast: () => screen.hideToast(),
    showLoading: ({ title }) => screen.toast(String(title), 60_000),
    hideLoading: () => screen.hideToast(),
    async showModal({ title = '', content = '' }) {
      const tapped = await screen.modal(String(title), String(content))
      return { confirm: tapped === 'confirm', cancel: tapped === 'cancel' }
    },
    makePhoneCall: () => undefined,
    previewImage: () => undefined,
    pageScrollTo: () => undefined,
    stopPullDownRefresh: () => undefined,
  }
}
