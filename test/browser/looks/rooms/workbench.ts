import { YIHEYUAN } from '../../../../local-cloud/sample/sample'
import { CHEN, ZHANG } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '工作台', page: 'workbench/matters/index', who: 'sample-fu-jianping', sees: '我的岗位' },
  {
    name: '还没绑定的工作台',
    page: 'workbench/matters/index',
    who: 'sample-jiang-yongming',
    sees: '去绑定岗位',
  },
  { name: '四十件待办', page: 'workbench/matters/index', who: ZHANG, sees: '已超期' },
  { name: '待致电', page: 'workbench/calls/index', who: 'sample-xinnan-duty', sees: '已致电' },
  { name: '管理员的工作台', page: 'workbench/matters/index', who: 'sample-su-ting', sees: '名册导入' },
  { name: '没有待办的工作台', page: 'workbench/matters/index', who: CHEN, sees: '目前没有需要您处理的诉求' },
  {
    name: '查找和筛选',
    page: 'workbench/matters/index',
    who: ZHANG,
    walks: (phone) => phone.taps('查找和筛选'),
    sees: '所有步骤',
  },
  {
    name: '勾选多件',
    page: 'workbench/matters/index',
    who: ZHANG,
    walks: (phone) => phone.taps('勾选多件'),
    sees: '受理勾选的',
  },
  { name: '区级督导', page: 'workbench/supervision/index', who: 'sample-xia-qiming', sees: '超期' },
  {
    name: '督办单',
    page: 'workbench/supervision/index',
    who: 'sample-xia-qiming',
    walks: (phone) => phone.taps('督办单'),
    sees: '督办待回复',
  },
  {
    name: '全区未办结',
    page: 'workbench/supervision/index',
    who: 'sample-xia-qiming',
    walks: (phone) => phone.taps('全部未办结'),
    sees: '所有步骤',
  },
  {
    name: '交接诉求',
    page: 'workbench/hand-over/index',
    who: CHEN,
    opens: '/workbench/hand-over/index?scope=320402003001',
    walks: (phone) => phone.taps('微网格02-1'),
    sees: '交给谁',
  },
  { name: '节假日安排', page: 'workbench/calendar/index', who: 'sample-su-ting', sees: '放假日期' },
  { name: '分流测试选小区', page: 'workbench/trace/index', who: CHEN, sees: '怡和苑' },
  {
    name: '分流测试',
    page: 'workbench/trace/index',
    who: CHEN,
    opens: `/workbench/trace/index?estateId=${YIHEYUAN}&name=怡和苑`,
    async walks(phone) {
      await phone.writes('地址', '21幢')
      await phone.taps('看看会转给谁')
    },
    sees: '打电话找',
  },
  {
    name: '分流测试没看懂',
    page: 'workbench/trace/index',
    who: CHEN,
    opens: `/workbench/trace/index?estateId=${YIHEYUAN}&name=怡和苑`,
    async walks(phone) {
      await phone.writes('地址', '大门口')
      await phone.taps('看看会转给谁')
    },
    sees: '没有看懂这个地址',
  },
]
