import { Text, View } from '@tarojs/components'
import { sentenceOf } from '../cloud/failure'
import { goToCommunity, openPage } from '../open-page'
import { Button } from './button'
import { EmptyPicture, type Scene } from './empty-picture'
import { semantics } from './semantics'
import { SkeletonList } from './skeleton'
import styles from './states.module.scss'

/** The shape of a page before its data is there. */
export function Loading() {
  return <SkeletonList />
}

export interface EmptyProps {
  sentence: string
  scene?: Scene
  /** The next step. */
  action?: { label: string; onTap: () => void }
}

/** Nothing here yet, and what one may do next. */
export function Empty({ sentence, scene = 'nothing', action }: EmptyProps) {
  return (
    <View className={styles.state}>
      <EmptyPicture scene={scene} />
      <Text className={styles.sentence}>{sentence}</Text>
      {action && <Button {...action} />}
    </View>
  )
}

/** The list ends here: nothing more has to be looked for. */
export function End({ count }: { count: number }) {
  return <View className={styles.end}>以上是全部 {count} 条</View>
}

interface ProblemProps {
  error: unknown
  retry: () => void
}

/** Something went wrong: the sentence that says so, and 重试. */
export function Problem({ error, retry }: ProblemProps) {
  return (
    <View className={styles.state} {...semantics('alert')}>
      <EmptyPicture scene='problem' />
      <Text className={styles.sentence}>{sentenceOf(error)}</Text>
      <Button kind='plain' label='重试' onTap={retry} />
    </View>
  )
}

/** In a browser nobody vouches for who calls; in WeChat this is never seen. */
export function NeedsSignIn() {
  return (
    <Empty
      scene='door'
      sentence='这里要先登录：请在微信里打开“云社区”小程序。不登录也可以查看小区、拨打电话'
      action={{ label: '回社区首页', onTap: goToCommunity }}
    />
  )
}

/** Whoever is new here says first where he lives, so that his matter finds its way. */
export function NeedsHome() {
  return (
    <Empty
      scene='door'
      sentence='请先填写您的住址，只要填一次，您的诉求就能转给您的网格长'
      action={{ label: '填写我的住址', onTap: () => openPage('resident/home', {}) }}
    />
  )
}
