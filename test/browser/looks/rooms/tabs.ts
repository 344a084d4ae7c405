import { YIHEYUAN } from '../../../../local-cloud/sample/sample'
import { WANG, ZHANG } from '../../people'
import type { Stop } from '../stop'

const COMMUNITY = 'pages/community/index'

export const stops: readonly Stop[] = [
  { name: '扫码的访客', page: COMMUNITY, opens: `/${COMMUNITY}?scene=${YIHEYUAN}`, sees: '联系社区' },
  { name: '第一次打开', page: COMMUNITY, sees: '选择我的小区' },
  { name: '小区页', page: COMMUNITY, who: WANG, sees: '打电话给张明' },
  { name: '网格长的小区页', page: COMMUNITY, who: ZHANG, sees: '件诉求待办' },
  { name: '活动', page: 'pages/activity/index', who: WANG, sees: /周.）/ },
  {
    name: '往期活动回顾',
    page: 'pages/activity/index',
    who: WANG,
    walks: (phone) => phone.taps('往期回顾'),
    sees: '有活动回顾',
  },
  { name: '我的', page: 'pages/me/index', who: WANG, sees: '怡和苑3幢2单元' },
  { name: '访客的我的', page: 'pages/me/index', sees: '长辈版' },
  { name: '网格长的我的', page: 'pages/me/index', who: ZHANG, sees: '工作台' },
]
