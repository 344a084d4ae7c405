import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '关于与投诉', page: 'district/about/index', sees: '苏ICP备' },
  {
    name: '管理员开通',
    page: 'district/claim/index',
    who: 'sample-newcomer',
    walks: (phone) => phone.taps('成为管理员'),
    sees: '请填写开通码',
  },
]
