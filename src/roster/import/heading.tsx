import { Text } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import {
  CHANGE_KINDS,
  type ChangeKind,
  type Counts,
  PARTS,
  type Part,
} from '../../../cloudfunctions/roster/roster'
import { Card, Row, Rows } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { Section } from '../../ui/section'
import styles from './index.module.scss'

export type Report = inferRouterOutputs<Api>['roster']['read']

/** What this import is and where it stands, in a sentence that says what to do. */
export function Heading({ report }: { report: Report }) {
  const { fileName, by, at, rows } = report
  return (
    <Card>
      <Text className={styles.title}>{fileName}</Text>
      <Text className={styles.state}>{sentenceOf(report)}</Text>
      <Text className={styles.hint}>
        {by} {momentOf(at)} 上传 · 共 {rows} 行
      </Text>
    </Card>
  )
}

function sentenceOf({ state, changes, faultCount, appliedBy, appliedAt }: Report): string {
  if (state === 'draft') return '正在核对，请稍候…'
  if (state === 'faulty') return `有 ${faultCount} 处错误。请在表格里改好，再重新上传；现有名册没有改动`
  if (state === 'staging') return '这次导入还没有写完，可以继续；现有名册没有改动'
  if (state === 'abandoned') return '这次导入没有完成就放弃了，没有改动名册'
  if (state !== 'checked') return `已生效：${appliedBy ?? ''} ${appliedAt ? momentOf(appliedAt) : ''}`
  return changes > 0 ? '没有错误。请看一看下面的变更，确认后一次生效' : '与现有名册完全一致，不需要导入'
}

/** How much of each part is added, changed and ended. */
export function Summary({ report: { counts, changes } }: { report: Report }) {
  if (changes === 0) return null
  return (
    <Section title={`变更 ${changes} 项`}>
      <Rows>
        {partsOf(counts).map((part) => (
          <Row key={part} title={PARTS[part].name} detail={kindsOf(counts, part)} />
        ))}
      </Rows>
    </Section>
  )
}

/** `小区变更 1 个；岗位新增 1 个、结束 1 个`. */
export function sentenceOfCounts(counts: Counts): string {
  return partsOf(counts)
    .map((part) => `${PARTS[part].name}${kindsOf(counts, part)}`)
    .join('；')
}

function partsOf(counts: Counts): Part[] {
  return (Object.keys(PARTS) as Part[]).filter((part) => Object.values(counts[part]).some((many) => many > 0))
}

function kindsOf(counts: Counts, part: Part): string {
  return (Object.keys(CHANGE_KINDS) as ChangeKind[])
    .filter((kind) => counts[part][kind] > 0)
    .map((kind) => `${CHANGE_KINDS[kind]} ${counts[part][kind]} ${PARTS[part].counted}`)
    .join('、')
}
