export default definePageConfig({ navigationBarTitleText: '待致电', enablePullDownRefresh: true })
