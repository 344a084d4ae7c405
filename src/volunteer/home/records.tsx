import { useQuery } from '@tanstack/react-query'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { Section } from '../../ui/section'
import type { Progress } from './mine'

type Entry = Progress['entries'][number]

/** What counts and what waits, the latest first. */
export function Records({ progress: { entries, year } }: { progress: Progress }) {
  if (entries.length === 0) return null
  return (
    <Section title={`${year} 年的服务记录`}>
      <Rows>
        {entries.map(({ id, duty, from, until, ...counts }) => (
          <Row
            key={id}
            title={`${duty} · ${countWords(counts)}`}
            detail={periodOf(from, until)}
            open={() => openPage('volunteer/record', { id })}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** What counts no more, with the reason: nothing goes without a word. */
export function Voided({ year }: { year: number }) {
  const { data } = useQuery(cloud.volunteer.voided.queryOptions({ year }))
  if (!data?.records.length) return null
  return (
    <Section title='已作废的记录'>
      <Rows>
        {data.records.map(({ id, duty, from, until, reason }) => (
          <Row
            key={id}
            title={duty}
            detail={`${periodOf(from, until)} · ${reason}`}
            open={() => openPage('volunteer/record', { id })}
          />
        ))}
      </Rows>
    </Section>
  )
}

function countWords({ state, minutes, capped }: Pick<Entry, 'state' | 'minutes' | 'capped'>): string {
  if (state === 'waiting') return '待认定'
  return `计 ${hoursInWords(minutes)}${capped ? '（当天超出上限的不计）' : ''}`
}
