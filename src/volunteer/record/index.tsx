import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { useParameters } from '../../use-parameters'
import { RecordView } from './record-view'

/** One record of service. */
export default function RecordPage() {
  const { id = '' } = useParameters<Pages['volunteer/record']>()
  return (
    <Page>
      <RecordView id={id} />
    </Page>
  )
}
