import { useQuery } from '@tanstack/react-query'
import { RATINGS } from '../../../cloudfunctions/feedback/feedback'
import { cloud } from '../../cloud/client'
import { Actions } from '../../process/actions'
import { Timeline } from '../../process/timeline'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { Contact } from './contact'
import { Matter, type MatterDetail } from './matter'
import { Note } from './note'
import { LEADING, OFFER } from './offer'

/** One matter: what it is, who has it, what one may do next, every step so far. */
export function MatterView({ id }: { id: string }) {
  // Others work on it at the same time: what was read a moment ago may no longer be true.
  const query = useQuery(cloud.feedback.read.queryOptions({ id }, { staleTime: 0 }))
  useFresh(query)
  return (
    <QueryView query={query}>
      {(matter) => (
        <>
          <Matter matter={matter} />
          <Contact matter={matter} />
          <Moves key={`${matter.id} ${matter.step}`} matter={matter} />
          <Section title='办理过程'>
            <Timeline entries={matter.timeline.map(told)} />
          </Section>
        </>
      )}
    </QueryView>
  )
}

/** The moves the server says are open to this person; and handlers' notes. */
function Moves({ matter: { id, step, moves, mayNote } }: { matter: MatterDetail }) {
  return (
    <>
      <Actions id={id} moves={moves} offer={OFFER} leading={LEADING[step]} />
      {mayNote && <Note id={id} />}
    </>
  )
}

/** A rating is told with its step. */
function told({ rating, ...entry }: MatterDetail['timeline'][number]) {
  return rating ? { ...entry, label: `${entry.label}：${RATINGS[rating]}` } : entry
}
