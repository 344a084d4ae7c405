import { View } from '@tarojs/components'
import { semantics } from './semantics'
import styles from './skeleton.module.scss'

const bone = (shape: string | undefined) => `${styles.bone} ${shape}`
const waiting = semantics('status', { label: '正在加载' })

/** The shape of a list before its items are there. */
export function SkeletonList() {
  return (
    <View {...waiting}>
      <View className={bone(styles.sheet)} />
      <View className={bone(styles.sheet)} />
      <View className={bone(styles.sheet)} />
    </View>
  )
}

/** The shape of an estate's page: its name, a contact, the tiles, a list. */
export function SkeletonEstate() {
  return (
    <View {...waiting}>
      <View className={bone(styles.title)} />
      <View className={bone(styles.sheet)} />
      <View className={styles.tiles}>
        {[1, 2, 3, 4, 5, 6, 7, 8].map((tile) => (
          <View key={tile} className={bone(styles.tile)} />
        ))}
      </View>
      <View className={bone(styles.sheet)} />
    </View>
  )
}
