import { Text } from '@tarojs/components'
import { SOURCES } from '../../../cloudfunctions/feedback/feedback'
import styles from './index.module.scss'
import type { MatterDetail } from './matter'

/** How it came in, for whom, how many have met with it, and for handlers that it may be the same again. */
export function Filing({ matter }: { matter: MatterDetail }) {
  const { source, onBehalfOf, contactPhone, weight, repeatOf } = matter
  const whom = onBehalfOf && [onBehalfOf.name, onBehalfOf.phone].filter(Boolean).join(' ')
  const lines = [
    source !== SOURCES.resident && `来源：${source}`,
    whom && `${source === SOURCES.phoneCall ? '来电人' : '代谁反映'}：${whom}`,
    contactPhone && `联系电话：${contactPhone}`,
    weight > 1 && `${weight} 位居民遇到同样的问题`,
    repeatOf && '30 天内同一楼栋同类问题办结后再次出现，请核实是否真正办好',
  ]
  return lines.map(
    (line) =>
      line && (
        <Text key={line} className={styles.detail}>
          {line}
        </Text>
      ),
  )
}
