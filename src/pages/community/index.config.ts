export default definePageConfig({
  navigationBarTitleText: '云社区',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
