import { Text, View } from '@tarojs/components'
import { KINDS, type Kind } from '../../../cloudfunctions/personal'
import { wholeDay } from '../../../cloudfunctions/platform/day-words'
import { openPage } from '../../open-page'
import { Card } from '../../ui/card'
import { semantics } from '../../ui/semantics'
import styles from './index.module.scss'

interface KindCardProps {
  kind: Kind
  summary: string
  agreedOn?: string
}

/** One kind of personal data: what is there, what it is for, who sees it, and where to put it right. */
export function KindCard({ kind, summary, agreedOn }: KindCardProps) {
  const row = KINDS[kind]
  const { name, why, seenBy, kept } = row
  const corrected = 'corrected' in row ? row.corrected : undefined
  return (
    <Card>
      <Text className={styles.name} {...semantics('heading')}>
        {name}
      </Text>
      <Text className={styles.summary}>{summary}</Text>
      <Text className={styles.word}>用来{why}</Text>
      <Text className={styles.word}>看得到的人：{seenBy}</Text>
      <Text className={styles.word}>
        保存：{kept}
        {agreedOn && `；您于 ${wholeDay(agreedOn)} 同意`}
      </Text>
      {corrected && (
        <View className={styles.link} {...semantics('link')} onClick={() => openPage(corrected.page, {})}>
          去“{corrected.name}”改正 ›
        </View>
      )}
    </Card>
  )
}
