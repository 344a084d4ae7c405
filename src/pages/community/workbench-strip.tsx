import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Icon } from '../../ui/icon'
import { semantics } from '../../ui/semantics'
import styles from './index.module.scss'

/** Staff find their matters in one line at the top; it loads after the page is there. */
export function WorkbenchStrip() {
  const { data } = useQuery(cloud.workbench.matters.queryOptions())
  const count = data?.matters.length ? `${data.matters.length}${data.more ? '+' : ''}` : undefined
  const words = count ? `您有 ${count} 件诉求待办` : '工作台'
  return (
    <View className={styles.strip} {...semantics('button')} onClick={() => openPage('workbench/matters', {})}>
      <Icon name='desk' />
      <Text className={styles.stripText}>{words}</Text>
      <Text>›</Text>
    </View>
  )
}
