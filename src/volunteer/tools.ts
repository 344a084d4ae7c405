import { ACCESS } from '../../cloudfunctions/volunteer/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  community: {
    title: '志愿服务管理',
    detail: '时长认定、双报到、岗位、数据',
    kinds: ACCESS.confirm,
    each: true,
    open: ({ scope, organisation }) =>
      openPage('volunteer/community', { community: scope, name: organisation }),
  },
  figures: {
    title: '党员参与情况',
    detail: '注册率、报到率、参与率、达标率',
    kinds: ['partySecretary'],
    open: ({ scope }) => openPage('volunteer/figures', { unit: scope }),
  },
  units: {
    title: '党员服务数据',
    detail: '各街道、社区和党组织的参与情况、台账',
    kinds: ['streetDispatcher', 'districtSupervisor'],
    each: true,
    open: ({ scope }) => openPage('volunteer/units', { unit: scope }),
  },
} satisfies Tools
