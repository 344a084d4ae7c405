export default definePageConfig({ navigationBarTitleText: '核对与导入', enablePullDownRefresh: true })
