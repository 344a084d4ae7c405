import { View } from '@tarojs/components'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { Card } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { Ring } from '../../ui/ring'
import styles from '../volunteer.module.scss'
import type { Progress } from './mine'

/** The year's hours in a ring, in words what they are measured by, and the stars of all years. */
export function Goal({ progress, isMember }: { progress: Progress; isMember: boolean }) {
  const { year, minutes, waiting, target, reachedOn } = progress
  return (
    <Card>
      <View className={styles.goal}>
        <Ring
          share={isMember && target > 0 ? minutes / target : 1}
          figure={hoursInWords(minutes)}
          word={isMember ? goalWord(progress) : '今年已认定'}
          label={`${year} 年的服务时长`}
        />
      </View>
      {isMember && reachedOn && (
        <View className={styles.line}>
          {dayName(reachedOn)} 已达到 {hoursInWords(target)}的年度目标，谢谢您
        </View>
      )}
      {waiting > 0 && <View className={styles.line}>另有 {hoursInWords(waiting)}等社区认定</View>}
      <View className={styles.quiet}>{starWords(progress)}</View>
      <View className={styles.quiet}>
        在任何社区的服务都计入；按北京时间的自然年；只有您和您的两个社区能看到。
      </View>
    </Card>
  )
}

function goalWord({ minutes, target, reachedOn }: Progress): string {
  if (reachedOn) return '已达标'
  return `还差 ${hoursInWords(Math.max(0, target - minutes))}`
}

function starWords({ total, stars, nextStarHours }: Progress): string {
  const now = stars > 0 ? `${'一二三四五'[stars - 1]}星志愿者` : '还没有星级'
  const next = nextStarHours ? `，满 ${nextStarHours} 小时升一星` : ''
  return `历年累计 ${hoursInWords(total)}，${now}${next}`
}
