export default definePageConfig({ navigationBarTitleText: '公开联系方式' })
