import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { Timeline } from '../../ui/timeline'
import { Actions } from './actions'
import { Contact } from './contact'
import { Matter } from './matter'

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
          <Actions key={`${matter.id} ${matter.step}`} matter={matter} />
          <Section title='办理过程'>
            <Timeline entries={matter.timeline} />
          </Section>
        </>
      )}
    </QueryView>
  )
}
