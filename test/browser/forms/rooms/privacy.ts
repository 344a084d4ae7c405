import { WANG } from '../../people'
import type { FormStop } from '../form-stop'

export const forms: readonly FormStop[] = [
  {
    file: 'src/privacy/erase/index.tsx',
    who: WANG,
    opens: '/privacy/erase/index',
    walks: (phone) => phone.sees('要删除什么'),
    sends: '删除所选的信息',
    lacks: ['请选择要删除什么'],
  },
]
