import { YIHEYUAN } from '../../../../local-cloud/sample/sample'
import { CHEN, SU_TING, XINNAN } from '../../people'
import type { FormStop } from '../form-stop'
import { empties, taps } from '../walks'

export const forms: readonly FormStop[] = [
  {
    file: 'src/workbench/hand-over/index.tsx',
    who: CHEN,
    opens: `/workbench/hand-over/index?scope=${XINNAN}`,
    walks: taps('微网格02-1'),
    sends: '交接',
    lacks: ['请选择交给谁'],
  },
  {
    file: 'src/workbench/calendar/index.tsx',
    who: SU_TING,
    opens: '/workbench/calendar/index',
    walks: empties('放假日期'),
    sends: '年安排',
    lacks: ['请按示例填写放假日期'],
  },
  {
    file: 'src/workbench/trace/trace-form.tsx',
    who: CHEN,
    opens: `/workbench/trace/index?estateId=${YIHEYUAN}&name=怡和苑`,
    sends: '看看会转给谁',
    lacks: ['请写一个地址，或者点一个位置'],
  },
]
