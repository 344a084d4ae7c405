const WEAPP = process.env.TARO_ENV === 'weapp'

/** Native bars take their colours from theme.json, light or dark; browsers' bars from src/ui/browser.scss. */
const themed = (name: string, inBrowsers: string) => (WEAPP ? `@${name}` : inBrowsers)

/** The living page of all components: in the developers' own browser build only (config/build.ts). */
const DEVELOPERS = process.env.LIVING ? [{ root: 'living', pages: ['components/index'] }] : []

export default defineAppConfig({
  pages: ['pages/community/index', 'pages/activity/index', 'pages/me/index'],
  subPackages: [
    { root: 'community', pages: ['estates/index'] },
    { root: 'notice', pages: ['list/index', 'detail/index', 'publish/index'] },
    {
      root: 'activity',
      pages: [
        'detail/index',
        'mine/index',
        'check-in/index',
        'scan/index',
        'organized/index',
        'form/index',
        'manage/index',
        'code/index',
        'report/index',
      ],
    },
    { root: 'feedback', pages: ['new/index', 'mine/index', 'detail/index'] },
    { root: 'settings', pages: ['list/index', 'change/index'] },
    { root: 'district', pages: ['about/index', 'claim/index'] },
    { root: 'health', pages: ['overview/index'] },
    {
      root: 'workbench',
      pages: [
        'matters/index',
        'calls/index',
        'supervision/index',
        'hand-over/index',
        'trace/index',
        'calendar/index',
      ],
    },
    { root: 'resident', pages: ['home/index', 'privacy/index', 'looks/index'] },
    { root: 'privacy', pages: ['held/index', 'erase/index'] },
    { root: 'roster', pages: ['imports/index', 'import/index'] },
    { root: 'contact', pages: ['posts/index', 'leave/index', 'publish/index'] },
    { root: 'division', pages: ['plans/index', 'plan/index', 'split/index'] },
    {
      root: 'volunteer',
      pages: [
        'home/index',
        'enrol/index',
        'record/index',
        'claim/index',
        'duty/index',
        'community/index',
        'offer/index',
        'figures/index',
        'units/index',
        'certificate/index',
        'check/index',
      ],
    },
    ...DEVELOPERS,
  ],
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
