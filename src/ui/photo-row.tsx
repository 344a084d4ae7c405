import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import styles from './photo-picker.module.scss'
import { decoration, semantics } from './semantics'

/** Pictures beside each other; a tap shows one large. */
export function PhotoRow({ photos }: { photos: readonly string[] }) {
  if (photos.length === 0) return null
  return (
    <View className={styles.photos}>
      {photos.map((photo, index) => (
        <View
          key={photo}
          className={styles.photo}
          {...semantics('button', { label: `第${index + 1}张照片` })}
          onClick={() => Taro.previewImage({ current: photo, urls: [...photos] })}
        >
          <Image className={styles.picture} src={photo} mode='aspectFill' lazyLoad {...decoration} />
        </View>
      ))}
    </View>
  )
}
