import { Text, View } from '@tarojs/components'
import type { Finding } from '../../../cloudfunctions/roster/roster'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Section } from '../../ui/section'
import styles from './index.module.scss'

interface FindingsProps {
  title: string
  tone: 'late' | 'soon'
  findings: readonly Finding[]
  /** Of all, of which only the first are shown. */
  count: number
}

/** What was found in the file, each with the sheet, the row and the column where it stands. */
export function Findings({ title, tone, findings, count }: FindingsProps) {
  if (count === 0) return null
  return (
    <Section title={`${title} ${count} 处`}>
      <Card>
        {findings.map((finding) => (
          <View key={`${placeOf(finding)} ${finding.sentence}`} className={styles.finding}>
            <View className={`${styles.place} ${styles[tone] ?? ''}`}>
              <Icon name='alert' />
              <Text>{placeOf(finding)}</Text>
            </View>
            <Text className={styles.sentence}>{finding.sentence}</Text>
          </View>
        ))}
        {count > findings.length && (
          <Text className={styles.hint}>还有 {count - findings.length} 处，改好这些再核对</Text>
        )}
      </Card>
    </Section>
  )
}

/** `楼栋 第2行 E列 网格`. */
function placeOf({ sheet, row, column }: Finding): string {
  return [sheet ?? '整份文件', row && `第${row}行`, column].filter(Boolean).join(' ')
}
