/** People of the sample district whom many pages are opened by. */
export const WANG = 'sample-wang-guiying'
export const ZHANG = 'sample-zhang-ming'
export const CHEN = 'sample-chen-jing'
export const SU_TING = 'sample-su-ting'
export const LIU = 'sample-liu-zhifang'
export const FU = 'sample-fu-jianping'

export const XINNAN = '320402003001'
