import { useState } from 'react'
import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { useParameters } from '../../use-parameters'
import { ChooseEstate } from './choose-estate'
import { TraceForm } from './trace-form'

/** Where any address or point would go, why, and who would be rung: the same rule that filing uses. */
export default function Trace() {
  const { estateId, name } = useParameters<Pages['workbench/trace']>()
  const [estate, setEstate] = useState(estateId ? { id: estateId, name: name ?? '' } : undefined)
  return (
    <Page>
      {estate ? (
        <TraceForm key={estate.id} estate={estate} change={() => setEstate(undefined)} />
      ) : (
        <ChooseEstate onChoose={setEstate} />
      )}
    </Page>
  )
}
