import { YIHEYUAN } from '../../../../local-cloud/sample/sample'
import { CHEN, WANG } from '../../people'
import type { Phone } from '../../phone'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  {
    name: '通知列表',
    page: 'notice/list/index',
    who: WANG,
    opens: `/notice/list/index?estateId=${YIHEYUAN}`,
    sees: '停水',
  },
  {
    name: '通知',
    page: 'notice/detail/index',
    who: WANG,
    opens: `/notice/list/index?estateId=${YIHEYUAN}`,
    walks: firstRow,
    sees: '·',
  },
  {
    name: '发布通知',
    page: 'notice/publish/index',
    who: CHEN,
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('发布通知')
      await phone.taps('发布')
    },
    sees: '请填写标题',
  },
  {
    name: '发布前再问一次',
    page: 'notice/publish/index',
    who: CHEN,
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('发布通知')
      await phone.writes('标题', '3幢周三停水检修')
      await phone.writes('内容', '上午九点到十一点，请提前储水。')
      await phone.taps('发布')
    },
    sees: '现在发布吗',
  },
]

async function firstRow(phone: Phone): Promise<void> {
  await phone.settles()
  await phone.page.locator('.taro_page [role=button]').filter({ visible: true }).first().click()
}
