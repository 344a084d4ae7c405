import { FU, WANG, ZHANG } from '../../people'
import type { FormStop } from '../form-stop'
import { taps } from '../walks'

const WORKBENCH = '/workbench/matters/index'

export const forms: readonly FormStop[] = [
  {
    file: 'src/feedback/new/report-form.tsx',
    who: WANG,
    opens: '/feedback/new/index?category=safety',
    walks: taps('其他楼栋', '更多（替别人反映、留电话）', '替别人（如父母、邻居）'),
    sends: '提交',
    lacks: ['请写下您要反映的事情', '请选择是哪一幢', '请填写对方的称呼'],
  },
  {
    file: 'src/feedback/detail/reply.tsx',
    who: FU,
    opens: WORKBENCH,
    walks: taps('滑梯'),
    sends: '答复办结',
    lacks: ['请写下给居民的答复'],
  },
  {
    file: 'src/feedback/detail/note.tsx',
    who: FU,
    opens: WORKBENCH,
    walks: taps('滑梯', '记一条内部备注'),
    sends: '保存备注',
    lacks: ['请写下备注内容'],
  },
  {
    file: 'src/feedback/detail/rate.tsx',
    who: 'sample-xie-wenbin',
    opens: '/feedback/mine/index',
    walks: taps('防盗门'),
    sends: '提交评价',
    lacks: ['请先选一项'],
  },
  {
    file: 'src/feedback/detail/contact.tsx',
    who: ZHANG,
    opens: WORKBENCH,
    walks: taps('窨井盖', '查看诉求人电话'),
    sends: '查看号码',
    lacks: ['请先选一项'],
  },
  {
    file: 'src/feedback/detail/offer.ts',
    who: 'sample-shi-weimin',
    opens: WORKBENCH,
    walks: taps('排水管', '退单'),
    sends: '确定退单',
    lacks: ['请选择退单理由'],
  },
]
