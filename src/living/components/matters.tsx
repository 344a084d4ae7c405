import { View } from '@tarojs/components'
import type { DueTag as Due } from '../../../cloudfunctions/calendar/due-tag'
import type { MatterSummary } from '../../../cloudfunctions/feedback/summary'
import { MatterCard } from '../../feedback/matter-card'
import { DueTag } from '../../process/due-tag'
import { Timeline, type TimelineEntry } from '../../process/timeline'
import { Section } from '../../ui/section'
import styles from './index.module.scss'

const DUES: readonly Due[] = [
  { words: '还剩3个工作日', tone: 'calm' },
  { words: '今天到期', tone: 'soon' },
  { words: '超期2天', tone: 'late' },
]

const AT = Date.UTC(2026, 10, 20, 2, 25)

const MATTER: MatterSummary = {
  id: 'living',
  number: '261120-688967',
  category: '设施维修',
  excerpt: '2单元门口的路灯不亮了，晚上看不清台阶。',
  placeLabel: '怡和苑3幢2单元',
  step: 'filed',
  stepName: '待受理',
  stage: 'collect',
  acceptable: true,
  filedAt: AT,
}

const LINE = { at: AT, name: '王桂英', post: '居民', late: false, internal: false }
const LINES: readonly TimelineEntry[] = [
  { ...LINE, sequence: 1, label: '已提交' },
  { ...LINE, sequence: 2, label: '已受理', name: '张明', post: '微网格02-1 微网格长', late: true },
  {
    ...LINE,
    sequence: 3,
    label: '内部备注',
    name: '张明',
    post: '微网格长',
    internal: true,
    word: '已报物业',
  },
  { ...LINE, sequence: 4, label: '已答复', name: '张明', post: '微网格长', word: '灯泡已更换，今晚会亮' },
  { ...LINE, sequence: 5, label: '已评价：满意' },
]

/** Cases: their deadlines, cards and timelines. */
export function Matters() {
  return (
    <>
      <Section title='期限'>
        <View className={styles.line}>
          {DUES.map((due) => (
            <DueTag key={due.tone} due={due} />
          ))}
        </View>
      </Section>
      <Section title='诉求'>
        {DUES.map((due) => (
          <MatterCard key={due.tone} matter={{ ...MATTER, due }} />
        ))}
        <MatterCard matter={{ ...MATTER, stepName: '已结案' }} />
      </Section>
      <Section title='过程'>
        <Timeline entries={LINES} />
      </Section>
    </>
  )
}
