import { SU_TING } from '../../people'
import type { FormStop } from '../form-stop'

export const forms: readonly FormStop[] = [
  {
    file: 'src/division/split/file-draft.tsx',
    who: SU_TING,
    opens: '/division/split/index?code=320402002002&name=丽华三社区&households=1540',
    sends: '作为导入草稿',
    lacks: ['请填写每个新社区的名称'],
  },
]
