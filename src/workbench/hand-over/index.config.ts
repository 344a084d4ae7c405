export default definePageConfig({ navigationBarTitleText: '交接诉求' })
