import type { FormStop } from '../form-stop'

export const forms: readonly FormStop[] = [
  {
    file: 'src/district/claim/index.tsx',
    who: 'sample-newcomer',
    opens: '/district/claim/index',
    sends: '成为管理员',
    lacks: ['请填写开通码', '请填写您的姓名'],
  },
]
