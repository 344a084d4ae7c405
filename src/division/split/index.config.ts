export default definePageConfig({ navigationBarTitleText: '拆分建议' })
