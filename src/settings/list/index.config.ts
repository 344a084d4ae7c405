export default definePageConfig({ navigationBarTitleText: '区设置', enablePullDownRefresh: true })
