export default definePageConfig({ navigationBarTitleText: '管理员开通' })
