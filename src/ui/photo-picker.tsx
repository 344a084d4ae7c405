import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from './icon'
import styles from './photo-picker.module.scss'
import { decoration, semantics } from './semantics'

interface PhotoPickerProps {
  /** Paths of the chosen pictures on the phone. */
  photos: readonly string[]
  onChange: (photos: string[]) => void
  most: number
  /** Bytes one picture may have. */
  mostBytes: number
  onProblem: (sentence: string) => void
}

/** Chooses up to `most` pictures from camera or album; too large ones are left out and told. */
export function PhotoPicker({ photos, onChange, most, mostBytes, onProblem }: PhotoPickerProps) {
  const choose = async () => {
    const chosen = await Taro.chooseMedia({
      count: most - photos.length,
      mediaType: ['image'],
      sizeType: ['compressed'],
    }).catch(({ errMsg = '' }: { errMsg?: string }) => {
      if (!/cancel/.test(errMsg)) onProblem('没能打开相册或相机，请在手机设置中允许后再试')
    })
    if (!chosen) return
    const fitting = chosen.tempFiles
      .filter(({ size }) => size <= mostBytes)
      .map(({ tempFilePath }) => tempFilePath)
    if (fitting.length < chosen.tempFiles.length)
      onProblem(`单张照片不能超过 ${mostBytes / 1024 / 1024} MB，已为您略过`)
    else if (photos.length + fitting.length > most) onProblem(`最多上传 ${most} 张照片`)
    onChange([...photos, ...fitting].slice(0, most))
  }
  return (
    <View className={styles.photos}>
      {photos.map((photo, index) => (
        <View key={photo} className={styles.photo}>
          <Image className={styles.picture} src={photo} mode='aspectFill' {...decoration} />
          <View
            className={styles.remove}
            {...semantics('button', { label: `删除第${index + 1}张照片` })}
            onClick={() => onChange(photos.filter((other) => other !== photo))}
          >
            ×
          </View>
        </View>
      ))}
      {photos.length < most && (
        <View className={styles.add} {...semantics('button', { label: '添加照片' })} onClick={choose}>
          <Icon name='camera' />
          添加照片
        </View>
      )}
    </View>
  )
}
