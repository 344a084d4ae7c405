import { CHEN, WANG, XINNAN } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  {
    name: '活动详情',
    page: 'activity/detail/index',
    who: WANG,
    opens: '/activity/detail/index?id=320402003001a1',
    sees: '名额',
  },
  {
    name: '没填好的报名',
    page: 'activity/detail/index',
    who: WANG,
    opens: `/activity/detail/index?id=${XINNAN}a1`,
    async walks(phone) {
      await phone.taps('本人（王桂英）')
      await phone.taps('带家人一起来')
    },
    sees: '家人的称呼',
  },
  {
    name: '候补的报名',
    page: 'activity/detail/index',
    who: 'sample-xie-wenbin',
    opens: `/activity/detail/index?id=${XINNAN}a2`,
    sees: '您排在候补第一位',
  },
  {
    name: '活动回顾',
    page: 'activity/detail/index',
    opens: `/activity/detail/index?id=${XINNAN}a3`,
    sees: '手最巧',
  },
  { name: '我的报名', page: 'activity/mine/index', who: WANG, sees: '已签到' },
  { name: '还没有报名', page: 'activity/mine/index', who: CHEN, sees: '还没有报过名' },
  {
    name: '活动签到',
    page: 'activity/check-in/index',
    who: WANG,
    opens: `/activity/check-in/index?id=${XINNAN}a1&code=abcdefghijkl`,
    sees: '签到',
  },
  {
    name: '扫码签到',
    page: 'activity/scan/index',
    who: CHEN,
    opens: `/activity/scan/index?id=${XINNAN}a1`,
    sees: '报名码',
  },
  { name: '活动管理', page: 'activity/organized/index', who: CHEN, sees: '已报' },
  {
    name: '办过的活动',
    page: 'activity/organized/index',
    who: CHEN,
    walks: (phone) => phone.taps('办过的'),
    sees: '编一个杯垫',
  },
  {
    name: '发布活动没填好',
    page: 'activity/form/index',
    who: CHEN,
    opens: `/activity/form/index?community=${XINNAN}`,
    async walks(phone) {
      await phone.taps('更多：谁能参加、志愿者、要填的内容')
      await phone.taps('需要志愿者')
      await phone.taps('加一项')
      await phone.taps('发布')
    },
    sees: '请填写活动名称',
  },
  {
    name: '报名名册',
    page: 'activity/manage/index',
    who: CHEN,
    opens: `/activity/manage/index?id=${XINNAN}a1`,
    sees: '彭雅文',
  },
  {
    name: '取消活动',
    page: 'activity/manage/index',
    who: CHEN,
    opens: `/activity/manage/index?id=${XINNAN}a2`,
    async walks(phone) {
      await phone.taps('取消活动')
      await phone.taps('确定取消，并通知报名的人')
    },
    sees: '请写下取消的原因',
  },
  {
    name: '签到码',
    page: 'activity/code/index',
    who: CHEN,
    opens: `/activity/code/index?id=${XINNAN}a1`,
    sees: '扫一扫',
  },
  {
    name: '写活动回顾',
    page: 'activity/report/index',
    who: CHEN,
    opens: `/activity/report/index?id=${XINNAN}a3`,
    async walks(phone) {
      await phone.writes('活动怎么样', '')
      await phone.taps('发布回顾')
    },
    sees: '请写几句活动的情况',
  },
]
