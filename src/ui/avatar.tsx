import { Image, View } from '@tarojs/components'
import styles from './avatar.module.scss'
import { decoration } from './semantics'

interface AvatarProps {
  name: string
  portrait?: string
  large?: boolean
}

/** A person's portrait, or his surname on the house colour where there is none. */
export function Avatar({ name, portrait, large = false }: AvatarProps) {
  return (
    <View className={`${styles.avatar} ${large ? styles.large : ''}`} {...decoration}>
      {portrait ? (
        <Image className={styles.picture} src={portrait} mode='aspectFill' lazyLoad />
      ) : (
        name.slice(0, 1)
      )}
    </View>
  )
}
