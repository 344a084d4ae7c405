import { View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { Freshness } from '../../ui/freshness'
import { Section } from '../../ui/section'
import { SkeletonEstate, SkeletonList } from '../../ui/skeleton'
import { Empty, End, NeedsHome, NeedsSignIn, Problem } from '../../ui/states'
import styles from './index.module.scss'

const nothing = () => undefined
const HOUR = 60 * 60_000

/** What a page shows when it has nothing to show, or not yet. */
export function States() {
  return (
    <>
      <Section title='正在加载'>
        <SkeletonEstate />
        <SkeletonList />
      </Section>
      <Section title='没有内容'>
        <Empty sentence='您还没有反映过问题' action={{ label: '去反映问题', onTap: nothing }} />
        <Empty scene='done' sentence='目前没有需要您处理的诉求' />
        <Problem error={new Error()} retry={nothing} />
        <NeedsSignIn />
        <NeedsHome />
        <End count={12} />
      </Section>
    </>
  )
}

/** What lies over a page. */
export function Overlays() {
  const hourAgo = Date.now() - HOUR
  return (
    <Section title='浮在页面上'>
      <View className={styles.stage}>
        <ConfirmSheet
          title='现在发布吗？'
          sentence='新南社区全部小区的居民马上就能看到'
          confirm='确定发布'
          onConfirm={nothing}
          onCancel={nothing}
        />
      </View>
      <View className={`${styles.stage} ${styles.low}`}>
        <Freshness dataUpdatedAt={hourAgo} isFetching isError={false} refetch={nothing} />
      </View>
      <View className={`${styles.stage} ${styles.low}`}>
        <Freshness dataUpdatedAt={hourAgo} isFetching={false} isError refetch={nothing} />
      </View>
      <Button kind='plain' label='到此为止' onTap={nothing} />
    </Section>
  )
}
