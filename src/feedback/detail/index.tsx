import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { Timeline } from '../../ui/timeline'
import { useParameters } from '../../use-parameters'
import { Actions } from './actions'
import { Matter } from './matter'

/** One matter: what it is, who has it, every step so far, and what one may do next. */
export default function FeedbackDetail() {
  const { id = '' } = useParameters<Pages['feedback/detail']>()
  const query = useQuery(cloud.feedback.read.queryOptions({ id }))
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {(matter) => (
          <>
            <Matter matter={matter} />
            <Actions key={matter.step} matter={matter} />
            <Section title='办理过程'>
              <Timeline entries={matter.timeline} />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  )
}
