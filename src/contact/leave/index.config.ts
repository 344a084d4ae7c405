export default definePageConfig({ navigationBarTitleText: '请假与代理' })
