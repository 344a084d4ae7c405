import { SU_TING } from '../../people'
import type { FormStop } from '../form-stop'
import { empties } from '../walks'

export const forms: readonly FormStop[] = [
  {
    file: 'src/settings/change/change-form.tsx',
    who: SU_TING,
    opens: '/settings/change/index?setting=acceptDays',
    walks: empties('受理期限（个工作日）'),
    sends: '保存',
    lacks: ['请填写完整'],
  },
]
