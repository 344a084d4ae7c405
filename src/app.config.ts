export default defineAppConfig({
  pages: ['pages/community/index', 'pages/activity/index', 'pages/me/index'],
  subPackages: [
    { root: 'community', pages: ['estates/index'] },
    { root: 'notice', pages: ['list/index', 'detail/index', 'publish/index'] },
    { root: 'activity', pages: ['detail/index'] },
    { root: 'feedback', pages: ['new/index', 'mine/index', 'detail/index'] },
    { root: 'resident', pages: ['home/index'] },
    { root: 'workbench', pages: ['matters/index'] },
  ],
  preloadRule: {
    'pages/community/index': { network: 'all', packages: ['feedback'] },
    'pages/me/index': { network: 'all', packages: ['workbench', 'resident'] },
  },
  lazyCodeLoading: 'requiredComponents',
  // On H5 a quick "back" during the page animation leaves a blank page.
  animation: false,
  window: {
    // Browsers get a navigation bar with a way back, as in WeChat.
    navigationStyle: 'default',
    navigationBarTitleText: '云社区',
    navigationBarBackgroundColor: '#f7f5f0',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f7f5f0',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5c6168',
    selectedColor: '#0b6b4f',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
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
