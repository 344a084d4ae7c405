import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { cloud } from '../../cloud/client'
import { Card } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { Section } from '../../ui/section'
import styles from './index.module.scss'

/** What one has joined, with its steps so far; nothing where there is none. */
export function Joined() {
  const { data } = useQuery(cloud.feedback.joined.queryOptions())
  if (!data || data.matters.length === 0) return null
  return (
    <Section title='我也遇到的'>
      {data.matters.map(({ id, category, building, stepName, ended, weight, steps }) => (
        <Card key={id}>
          <View className={styles.head}>
            <Text className={styles.category}>{category}</Text>
            <Text className={styles.step}>{ended ? '已办结' : stepName}</Text>
          </View>
          <Text className={styles.detail}>
            {building} · {weight} 位居民遇到 · 我也遇到
          </Text>
          {steps.map(({ stepName, day }) => (
            <Text key={`${stepName} ${day}`} className={styles.text}>
              {dayName(day)} {stepName}
            </Text>
          ))}
          {!ended && <Text className={styles.detail}>办结时会告诉您</Text>}
        </Card>
      ))}
    </Section>
  )
}
