export default definePageConfig({ navigationBarTitleText: '网格划分检查', enablePullDownRefresh: true })
