import { CHEN, XINNAN } from '../../people'
import type { FormStop } from '../form-stop'

export const forms: readonly FormStop[] = [
  {
    file: 'src/notice/publish/index.tsx',
    who: CHEN,
    opens: `/notice/publish/index?community=${XINNAN}&name=新南社区`,
    sends: '发布',
    lacks: ['请填写标题', '请填写内容'],
  },
]
