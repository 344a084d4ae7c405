import { ZHANG } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '我的岗位', page: 'contact/posts/index', who: ZHANG, sees: '我要请假' },
  { name: '请假中的岗位', page: 'contact/posts/index', who: 'sample-hu-jianzhong', sees: '提前销假' },
  { name: '代理别人的岗位', page: 'contact/posts/index', who: 'sample-bao-xiuzhen', sees: '由我代理' },
  { name: '绑定岗位', page: 'contact/posts/index', who: 'sample-jiang-yongming', sees: '用微信手机号绑定' },
  {
    name: '解除绑定前再问一次',
    page: 'contact/posts/index',
    who: ZHANG,
    walks: (phone) => phone.taps('换微信，解除绑定'),
    sees: '解除绑定吗',
  },
  { name: '管理员的岗位', page: 'contact/posts/index', who: 'sample-su-ting', sees: '帮同事解绑' },
  {
    name: '请假',
    page: 'contact/leave/index',
    who: ZHANG,
    walks: (phone) => phone.taps('冯秀兰'),
    sees: '谁来代理',
  },
  {
    name: '公开联系方式',
    page: 'contact/publish/index',
    who: ZHANG,
    opens: '/contact/posts/index',
    async walks(phone) {
      await phone.taps('居民看到的电话')
      await phone.taps('公开给居民')
    },
    sees: '请先勾选同意公开',
  },
]
