import { CHEN, LIU, WANG, XINNAN } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '我的志愿服务', page: 'volunteer/home/index', who: LIU, sees: '双报到' },
  { name: '还不是志愿者', page: 'volunteer/home/index', who: WANG, sees: '登记成为志愿者' },
  {
    name: '志愿者登记',
    page: 'volunteer/enrol/index',
    who: WANG,
    walks: (phone) => phone.taps('保存登记'),
    sees: '请选择您的党组织',
  },
  {
    name: '服务记录',
    page: 'volunteer/record/index',
    who: LIU,
    opens: '/volunteer/home/index',
    walks: (phone) => phone.taps('楼道堆物清理'),
    sees: '记录单位',
  },
  {
    name: '申报服务时长',
    page: 'volunteer/claim/index',
    who: LIU,
    walks: (phone) => phone.taps('提交给社区认定'),
    sees: '请填写做了什么服务',
  },
  {
    name: '志愿岗位',
    page: 'volunteer/duty/index',
    who: LIU,
    opens: '/volunteer/home/index',
    walks: (phone) => phone.taps('周末护河巡查'),
    sees: '我要参加',
  },
  {
    name: '取消志愿岗位',
    page: 'volunteer/duty/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    async walks(phone) {
      await phone.taps('岗位')
      await phone.taps('周末护河巡查')
      await phone.taps('取消这个岗位')
      await phone.taps('确定取消')
    },
    sees: '请写明取消的原因',
  },
  {
    name: '时长待认定',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    sees: '全部认定',
  },
  {
    name: '报到待确认',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('双报到'),
    sees: '编入哪个网格',
  },
  {
    name: '报到的党员',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('党员'),
    sees: '不排名次',
  },
  {
    name: '发布岗位',
    page: 'volunteer/offer/index',
    who: CHEN,
    opens: `/volunteer/offer/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('发布'),
    sees: '请填写岗位名称',
  },
  {
    name: '社区的志愿岗位',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('岗位'),
    sees: '发布岗位',
  },
  {
    name: '社区参与情况',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('数据'),
    sees: '各党组织',
  },
  {
    name: '街道的社区参与情况',
    page: 'volunteer/units/index',
    who: 'sample-he-xiaodong',
    opens: '/volunteer/units/index?unit=320402003',
    sees: '各社区',
  },
  {
    name: '区的街道参与情况',
    page: 'volunteer/units/index',
    who: 'sample-xia-qiming',
    opens: '/volunteer/units/index?unit=320402',
    sees: '各街道',
  },
  {
    name: '党组织参与情况',
    page: 'volunteer/figures/index',
    who: 'sample-fei-xiaodong',
    opens: '/volunteer/figures/index?unit=320402p009',
    sees: '达标率',
  },
]
