export default definePageConfig({ navigationBarTitleText: '关于与投诉', enablePullDownRefresh: true })
