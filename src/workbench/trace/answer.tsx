import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import type { Place } from '../../../cloudfunctions/division/estate'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { call } from '../../ui/call'
import { Row, Rows } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { QueryView } from '../../ui/query-view'
import { Section } from '../../ui/section'

type Traced = inferRouterOutputs<Api>['workbench']['trace']

interface AnswerProps {
  estateId: string
  asked: { address: string } | { place: Omit<Place, 'estateId'> }
  choose: (place: Omit<Place, 'estateId'>) => void
}

/** The route of what was asked; what is unclear is asked back. */
export function Answer({ estateId, asked, choose }: AnswerProps) {
  const query = useQuery(cloud.workbench.trace.queryOptions({ estateId, ...asked }))
  return (
    <QueryView query={query}>
      {({ asks, found }) => (
        <>
          {asks && <AskBack asks={asks} choose={choose} />}
          {found && <Route found={found} />}
        </>
      )}
    </QueryView>
  )
}

function AskBack({ asks, choose }: { asks: NonNullable<Traced['asks']>; choose: AnswerProps['choose'] }) {
  const byLabel = new Map(asks.candidates.map(({ label, ...place }) => [label, place]))
  return (
    <Section
      title={asks.because === 'several' ? '有几处都像，是哪一处？' : '没有看懂这个地址，是下面哪一处？'}
    >
      <Chips
        label='是哪一处'
        choices={asks.candidates.map(({ label }) => [label, label] as const)}
        onChoose={(label) => {
          const place = byLabel.get(label)
          if (place) choose(place)
        }}
      />
    </Section>
  )
}

function Route({ found }: { found: NonNullable<Traced['found']> }) {
  const { label, area, rule, nearest, why, holder, passedOver, rung } = found
  return (
    <Section title={label}>
      <Rows>
        <Row title={`归 ${area}`} detail={nearest ? `${rule}：${nearest}` : rule} />
        <Row title={`诉求转给 ${holder}`} detail={why} />
        {passedOver.length > 0 && <Row title='跳过了' detail={passedOver.join('、')} />}
        <Row
          title={rung?.phone ? `打电话找 ${rung.name}` : '现在没有可以打的电话'}
          detail={rung?.phone ? `${rung.scope} · ${rung.phone}` : '请社区公开值班室的电话'}
        />
      </Rows>
      {rung?.phone && (
        <Button
          kind='plain'
          icon='phone'
          label={`打电话给${rung.name}`}
          onTap={() => call(rung.phone ?? '')}
        />
      )}
    </Section>
  )
}
