import { SU_TING, ZHANG } from '../../people'
import type { FormStop } from '../form-stop'
import { empties } from '../walks'

export const forms: readonly FormStop[] = [
  {
    file: 'src/contact/leave/leave-form.tsx',
    who: ZHANG,
    opens: '/contact/leave/index',
    sends: '请假',
    lacks: ['请选择一位同事'],
  },
  {
    file: 'src/contact/publish/publish-form.tsx',
    who: ZHANG,
    opens: '/contact/posts/index',
    async walks(phone) {
      await phone.taps('居民看到的电话')
      await phone.sees('公开到哪天')
      await empties('值班电话', '居民可以问您什么')(phone)
    },
    sends: '公开给居民',
    lacks: ['请填写值班电话', '请写一写居民可以问您什么', '请先勾选同意公开'],
  },
  {
    file: 'src/contact/posts/release.tsx',
    who: SU_TING,
    opens: '/contact/posts/index',
    sends: '解除他的微信绑定',
    lacks: ['请填写 11 位手机号'],
  },
]
