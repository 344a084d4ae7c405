import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SIZES } from '../../../cloudfunctions/division/plan'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'
import { FileDraft } from './file-draft'
import { ProposalView } from './proposal-view'

const PARTS = ['2', '3', '4', '5', '6'] as const

type Parts = (typeof PARTS)[number]

/** A proposal how a community or grid may be split: nothing is changed by looking at it. */
export default function Split() {
  const { code = '', name = '', households = '0' } = useParameters<Pages['division/split']>()
  const [parts, setParts] = useState<Parts>(code.includes('-') ? likely(Number(households)) : '2')
  const query = useQuery(cloud.division.propose.queryOptions({ code, parts: Number(parts) }))
  return (
    <Page>
      <Field label={`${name}共 ${households} 户，分成几份？`}>
        <Chips
          label='分成几份'
          choices={PARTS.map((count) => [count, `${count} 份`])}
          chosen={parts}
          onChoose={setParts}
        />
      </Field>
      <QueryView query={query}>
        {(proposal) => (
          <>
            <ProposalView proposal={proposal} />
            {proposal.mayDraft && <FileDraft key={parts} code={code} proposal={proposal} />}
          </>
        )}
      </QueryView>
    </Page>
  )
}

/** As few parts as bring a grid back to its size. */
function likely(households: number): Parts {
  return PARTS.find((count) => households / Number(count) <= SIZES.grid[1]) ?? '6'
}
