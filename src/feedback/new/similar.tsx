import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import type { Place } from '../../../cloudfunctions/division/estate'
import type { Category } from '../../../cloudfunctions/feedback/feedback'
import { useAsking } from '../../cloud/asking'
import { calls, cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import styles from './index.module.scss'

interface SimilarProps {
  category: Category
  place: Place
}

/** What neighbours have reported here already: joining it spares writing. Nothing where there is none. */
export function Similar({ category, place: { estateId, buildingId } }: SimilarProps) {
  const place = { estateId, buildingId }
  const { data } = useQuery(
    cloud.feedback.similar.queryOptions({ category, place }, { enabled: !!buildingId }),
  )
  const join = useAct({
    inTap: useAsking('joining'),
    act: (id: string) => calls.feedback.join.mutate({ id }),
    onDone: () => say('已加入，办结时会告诉您'),
  })
  if (!buildingId || !data || data.matters.length === 0) return null
  return (
    <Section title='邻居已经反映过'>
      {data.matters.map(({ id, category, building, day, stepName, joined }) => (
        <Card key={id}>
          <Text className={styles.similar}>
            {building} · {category} · {dayName(day)}反映 · {stepName}
          </Text>
          {joined ? (
            <Button kind='plain' label='已加入，看看办到哪一步' onTap={() => openPage('feedback/mine', {})} />
          ) : (
            <Button kind='plain' label='我也遇到，不用再写' onTap={() => join.send(id)} busy={join.busy} />
          )}
        </Card>
      ))}
    </Section>
  )
}
