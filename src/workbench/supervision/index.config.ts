export default definePageConfig({ navigationBarTitleText: '区级督导', enablePullDownRefresh: true })
