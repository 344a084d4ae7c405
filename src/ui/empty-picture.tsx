import { View } from '@tarojs/components'
import styles from './empty-picture.module.scss'
import { decoration } from './semantics'

/** Nothing yet, all done, a door to open first, something went wrong. */
export type Scene = 'nothing' | 'done' | 'door' | 'problem'

/** A small line drawing for a page that has nothing to show; says nothing to a screen reader. */
export function EmptyPicture({ scene }: { scene: Scene }) {
  return (
    <View className={styles.disc} {...decoration}>
      <View className={`${styles.drawing} ${styles[scene]}`} />
    </View>
  )
}
