import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import { ActivityRow } from '../../ui/activity-row'
import { Button } from '../../ui/button'
import { Rows } from '../../ui/card'
import { Section } from '../../ui/section'

/** The sessions shown before somebody asks for all. */
const SHOWN = 6

interface SessionsProps {
  series: string
  except: string
  /** What a tap opens: an organiser goes on to manage the session. */
  opens?: 'activity/detail' | 'activity/manage'
}

/** The other sessions of a series that are still to come; they load after the page is there. */
export function Sessions({ series, except, opens }: SessionsProps) {
  const { data = [] } = useQuery(cloud.activity.sessions.queryOptions({ series }))
  const [all, showAll] = useState(false)
  const others = data.filter(({ id }) => id !== except)
  if (others.length === 0) return null
  const shown = all ? others : others.slice(0, SHOWN)
  return (
    <Section title={`同系列还有 ${others.length} 场`}>
      <Rows>
        {shown.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} opens={opens} />
        ))}
      </Rows>
      {shown.length < others.length && (
        <Button kind='plain' label={`看全部 ${others.length} 场`} onTap={() => showAll(true)} />
      )}
    </Section>
  )
}
