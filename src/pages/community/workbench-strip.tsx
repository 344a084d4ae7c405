import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { MatterSummary } from '../../../cloudfunctions/feedback/summary'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Icon } from '../../ui/icon'
import { semantics } from '../../ui/semantics'
import styles from './index.module.scss'

/** Staff find their matters in one line at the top; it loads after the page is there. */
export function WorkbenchStrip() {
  const { data } = useQuery(cloud.workbench.matters.queryOptions())
  const late = data?.matters.some(({ due }) => due?.tone === 'late')
  return (
    <View
      className={`${styles.strip} ${late ? styles.stripLate : ''}`}
      {...semantics('button')}
      onClick={() => openPage('workbench/matters', {})}
    >
      <Icon name={late ? 'alert' : 'desk'} />
      <Text className={styles.stripText}>{wordsOf(data)}</Text>
      <Text>›</Text>
    </View>
  )
}

/** `您有 4 件诉求待办，1 件已超期`. */
function wordsOf(held: { matters: readonly MatterSummary[]; more: boolean } | undefined): string {
  if (!held?.matters.length) return '工作台'
  const { matters, more } = held
  const late = matters.filter(({ due }) => due?.tone === 'late').length
  return `您有 ${matters.length}${more ? ' 多' : ''} 件诉求待办${late ? `，${late} 件已超期` : ''}`
}
