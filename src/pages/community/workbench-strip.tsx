import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Icon } from '../../ui/icon'
import { semantics } from '../../ui/semantics'
import styles from './index.module.scss'

/** Staff find their matters in one line at the top; it loads after the page is there. */
export function WorkbenchStrip() {
  const { data } = useQuery(cloud.workbench.matters.queryOptions())
  const counts = data?.counts ?? []
  const late = counts.some((count) => count.late > 0)
  return (
    <View
      className={`${styles.strip} ${late ? styles.stripLate : ''}`}
      {...semantics('button')}
      onClick={() => openPage('workbench/matters', {})}
    >
      <Icon name={late ? 'alert' : 'desk'} />
      <Text className={styles.stripText}>{wordsOf(counts)}</Text>
      <Text>›</Text>
    </View>
  )
}

type Counts = inferRouterOutputs<Api>['workbench']['matters']['counts']

/** `您有 4 件诉求待办，1 件已超期`. */
function wordsOf(counts: Counts): string {
  const waiting = counts.filter((count) => count.waiting > 0)
  if (waiting.length === 0) return '工作台'
  const late = waiting.reduce((sum, count) => sum + count.late, 0)
  const kinds = waiting.map(({ name, waiting }) => `${waiting} 件${name}`).join('、')
  return `您有 ${kinds}待办${late ? `，${late} 件已超期` : ''}`
}
