import { YIHEYUAN } from '../../../../local-cloud/sample/sample'
import type { FormStop } from '../form-stop'

export const forms: readonly FormStop[] = [
  {
    file: 'src/resident/home/home-form.tsx',
    who: 'sample-newcomer',
    opens: `/resident/home/index?estateId=${YIHEYUAN}`,
    walks: (phone) => phone.sees('哪一幢、哪个单元'),
    sends: '保存',
    lacks: ['请填写您的称呼', '请选择您住的楼栋', '请先阅读并勾选同意'],
  },
]
