import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import styles from './avatar.module.scss'
import { decoration } from './semantics'

interface AvatarProps {
  name: string
  portrait?: string
  large?: boolean
}

/** A person's portrait, or his surname on the house colour where there is none or it does not load. */
export function Avatar({ name, portrait, large = false }: AvatarProps) {
  const [lost, setLost] = useState<string>()
  return (
    <View className={`${styles.avatar} ${large ? styles.large : ''}`} {...decoration}>
      {portrait && portrait !== lost ? (
        <Image
          className={styles.picture}
          src={portrait}
          mode='aspectFill'
          lazyLoad
          onError={() => setLost(portrait)}
        />
      ) : (
        name.slice(0, 1)
      )}
    </View>
  )
}
