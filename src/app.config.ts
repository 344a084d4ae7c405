import { PAGES } from './all-pages'

const WEAPP = process.env.TARO_ENV === 'weapp'

/** Native bars take their colours from theme.json, light or dark; browsers' bars from src/ui/browser.scss. */
const themed = (name: string, inBrowsers: string) => (WEAPP ? `@${name}` : inBrowsers)

/** The living page of all components: in the developers' own browser build only (config/build.ts). */
const DEVELOPERS = process.env.LIVING ? [{ root: 'living', pages: ['components/index'] }] : []

/** A package for each room, which comes to the phone when a page of it is opened: its pages without its name. */
function packages() {
  const names = Object.keys(PAGES).map((name) => name.split('/'))
  return [...new Set(names.map(([room = '']) => room))].map((root) => ({
    root,
    pages: names.filter(([room]) => room === root).map(([, page]) => `${page}/index`),
  }))
}

export default defineAppConfig({
  pages: ['pages/community/index', 'pages/activity/index', 'pages/me/index'],
  subPackages: [...packages(), ...DEVELOPERS],
  preloadRule: {
    'pages/community/index': { network: 'all', packages: ['feedback'] },
    'pages/activity/index': { network: 'all', packages: ['activity'] },
    'pages/me/index': { network: 'all', packages: ['workbench', 'resident'] },
  },
  lazyCodeLoading: 'requiredComponents',
  // A place may be pointed out on the map.
  ...(WEAPP && { requiredPrivateInfos: ['chooseLocation'] }),
  // On H5 a quick "back" during the page animation leaves a blank page.
  animation: false,
  ...(WEAPP && { darkmode: true, themeLocation: 'theme.json', __usePrivacyCheck__: true }),
  window: {
    // Browsers get a navigation bar with a way back, as in WeChat.
    navigationStyle: 'default',
    navigationBarTitleText: '云社区',
    navigationBarBackgroundColor: themed('ground', '#f7f5f0'),
    navigationBarTextStyle: themed('text', 'black'),
    backgroundColor: themed('ground', '#f7f5f0'),
    backgroundTextStyle: themed('loading', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tab', '#565d64'),
    selectedColor: themed('tabSelected', '#0b6b4f'),
    backgroundColor: themed('tabGround', '#ffffff'),
    borderStyle: themed('tabBorder', 'white') as 'white',
    list: [
      {
        pagePath: 'pages/community/index',
        text: '社区',
        iconPath: 'assets/tabs/community.png',
        selectedIconPath: 'assets/tabs/community-selected.png',
      },
      {
        pagePath: 'pages/activity/index',
        text: '活动',
        iconPath: 'assets/tabs/activity.png',
        selectedIconPath: 'assets/tabs/activity-selected.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tabs/me.png',
        selectedIconPath: 'assets/tabs/me-selected.png',
      },
    ],
  },
})
