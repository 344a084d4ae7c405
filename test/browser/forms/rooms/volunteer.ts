import { CHEN, WANG, XINNAN } from '../../people'
import type { Phone } from '../../phone'
import type { FormStop } from '../form-stop'
import { empties, taps } from '../walks'

const VOLUNTEERS = `/volunteer/community/index?community=${XINNAN}&name=新南社区`

export const forms: readonly FormStop[] = [
  {
    file: 'src/volunteer/offer/index.tsx',
    who: CHEN,
    opens: `/volunteer/offer/index?community=${XINNAN}&name=新南社区`,
    sends: '发布',
    lacks: ['请填写岗位名称', '请选好日期和起止时间', '请填写地点', '请填写需要几个人'],
  },
  {
    file: 'src/volunteer/claim/index.tsx',
    who: 'sample-liu-zhifang',
    opens: '/volunteer/claim/index',
    async walks(phone) {
      await phone.sees('点这里重新选择')
      await phone.taps('点这里重新选择')
    },
    sends: '提交给社区认定',
    lacks: ['请填写做了什么服务', '请选好日期和起止时间', '请选择在哪个社区服务'],
  },
  {
    file: 'src/volunteer/enrol/enrol-form.tsx',
    who: WANG,
    opens: '/volunteer/enrol/index',
    walks: empties('姓名（写在服务证明上）'),
    sends: '保存登记',
    lacks: ['请填写您的姓名', '请选择您的党组织', '请先阅读并勾选同意'],
  },
  {
    file: 'src/volunteer/community/registrations.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    walks: taps('双报到'),
    sends: '确认孙立新报到',
    lacks: ['请先选择服务网格'],
  },
  {
    file: 'src/volunteer/community/registrations.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    walks: taps('双报到', '不通过'),
    sends: '确定不通过',
    lacks: ['请写明不通过的原因'],
  },
  {
    file: 'src/volunteer/duty/call-off.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    walks: taps('岗位', '周末护河巡查', '取消这个岗位'),
    sends: '确定取消，并通知报名的人',
    lacks: ['请写明取消的原因'],
  },
  {
    file: 'src/volunteer/record/record-actions.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    async walks(phone) {
      await firstWaiting(phone)
      await phone.page.getByRole('button', { name: '作废', exact: true }).filter({ visible: true }).click()
    },
    sends: '确定作废',
    lacks: ['请写明作废的原因'],
  },
  {
    file: 'src/volunteer/record/rewrite.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    async walks(phone) {
      await firstWaiting(phone)
      await phone.taps('更正（作废后重新记录）')
      await empties('服务')(phone)
    },
    sends: '作废并重新记录',
    lacks: ['请填写做了什么服务', '请写明更正的原因'],
  },
]

/** Opens the first record that waits for the community's word. */
async function firstWaiting(phone: Phone): Promise<void> {
  await phone.sees('全部认定')
  await phone.page.getByRole('button').filter({ hasText: '小时' }).first().click()
  await phone.sees('记录单位')
}
