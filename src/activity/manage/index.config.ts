export default definePageConfig({ navigationBarTitleText: '报名名册' })
