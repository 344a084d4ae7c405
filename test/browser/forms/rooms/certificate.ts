import type { FormStop } from '../form-stop'

export const forms: readonly FormStop[] = [
  {
    file: 'src/certificate/check/index.tsx',
    opens: '/certificate/check/index',
    sends: '核验',
    lacks: ['请填写证明编号', '请填写验证码'],
  },
]
