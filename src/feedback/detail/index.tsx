import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { useParameters } from '../../use-parameters'
import { MatterView } from './matter-view'

/** One matter on a page of its own. */
export default function FeedbackDetail() {
  const { id = '' } = useParameters<Pages['feedback/detail']>()
  return (
    <Page>
      <MatterView id={id} />
    </Page>
  )
}
