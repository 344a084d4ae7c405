export default definePageConfig({ navigationBarTitleText: '分流测试' })
