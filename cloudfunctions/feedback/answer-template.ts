import type { DivisionCode } from '../platform/division'
import type { Category } from './feedback'

/** Words a unit uses again and again, saved by one of its people for all of them. */
export interface AnswerTemplate {
  _id: string
  /** A community, street, department or district. */
  unit: DivisionCode
  /** Missing: for any. */
  category?: Category
  text: string
}

export const TEMPLATE_LIMITS = { text: 300, perUnit: 50 } as const

/** What every unit of the district may begin an answer with. */
export const COMMON_ANSWERS: readonly { category?: Category; text: string }[] = [
  { text: '您反映的问题已现场核实并处理完毕，请您查看。如有不满意，可在评价时告诉我们。' },
  { text: '已与您电话沟通并说明办理情况，感谢您的理解。后续有变化会及时告诉您。' },
  { category: 'facilities', text: '已安排维修并恢复使用，请您留意使用情况，如再出现故障请随时反映。' },
  { category: 'sanitation', text: '已组织人员清理干净，并将该处列入日常巡查。' },
  { category: 'safety', text: '已现场排除隐患并设置警示，后续将定期检查。' },
  { category: 'property', text: '已督促物业整改并约定完成时间，社区将跟踪落实。' },
  { category: 'parking', text: '已劝离违停车辆并加装提示，物业将加强巡查。' },
  { category: 'neighbours', text: '已上门沟通调解，双方约定了安静时段。如再次发生请随时联系网格长。' },
  { category: 'care', text: '已上门看望并落实帮扶安排，网格长将定期回访。' },
  {
    text: '您反映的事项不属于社区职责，建议联系：____（电话____）。如需要，网格长可以协助您。',
  },
]
