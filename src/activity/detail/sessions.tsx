import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { ActivityRow } from '../../ui/activity-row'
import { Rows } from '../../ui/card'
import { Section } from '../../ui/section'

/** The sessions shown at once; who looks further opens one of them. */
const SHOWN = 6

/** The other sessions of a series that are still to come; they load after the page is there. */
export function Sessions({ series, except }: { series: string; except: string }) {
  const { data = [] } = useQuery(cloud.activity.sessions.queryOptions({ series }))
  const others = data.filter(({ id }) => id !== except)
  if (others.length === 0) return null
  return (
    <Section title={`同系列还有 ${others.length} 场`}>
      <Rows>
        {others.slice(0, SHOWN).map((activity) => (
          <ActivityRow key={activity.id} activity={activity} />
        ))}
      </Rows>
    </Section>
  )
}
