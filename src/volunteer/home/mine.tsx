import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { QueryView } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { Ahead } from './ahead'
import { Goal } from './goal'
import { Records, Voided } from './records'

type Outputs = inferRouterOutputs<Api>['volunteer']
export type Me = NonNullable<Outputs['me']['volunteer']>
export type Progress = Outputs['progress']

/** What a volunteer finds: his goal, the duties ahead, his records, his registration, his papers. */
export function Mine({ volunteer }: { volunteer: Me }) {
  const [year, chooseYear] = useState<number>()
  const query = useQuery(cloud.volunteer.progress.queryOptions({ year }))
  return (
    <>
      <QueryView query={query}>
        {(progress) => (
          <>
            {progress.years.length > 1 && (
              <Chips
                label='年份'
                choices={progress.years.map((each) => [String(each), `${each} 年`] as const)}
                chosen={String(progress.year)}
                onChoose={(chosen) => chooseYear(Number(chosen))}
              />
            )}
            <Goal progress={progress} isMember={!!volunteer.party} />
            <Button kind='plain' label='申报服务时长' onTap={() => openPage('volunteer/claim', {})} />
            <Ahead />
            <Records progress={progress} />
            <Voided year={progress.year} />
          </>
        )}
      </QueryView>
      <Registration volunteer={volunteer} />
      <Section title='证明'>
        <Rows>
          <Row
            title='志愿服务证明'
            detail='开具、下载，任何人都可以核验'
            open={() => openPage('certificate/mine', {})}
          />
        </Rows>
      </Section>
    </>
  )
}

/** Both sides of 双报到 with their step; what has changed is told here. */
function Registration({ volunteer: { party, number, communityName } }: { volunteer: Me }) {
  const change = { label: '有变动', open: () => openPage('volunteer/enrol', {}) }
  return (
    <Section title={party ? '双报到' : '我的登记'} more={change}>
      <Rows>
        {party ? (
          <>
            <Row title='党组织' detail={party.organisationName} />
            {party.sides.map(({ side, name, communityName: community, grid, word, reason }) => (
              <Row
                key={side}
                title={`${name}：${[community, grid].filter(Boolean).join(' ')}`}
                detail={reason ? `${word}，${reason}` : word}
              />
            ))}
          </>
        ) : (
          <Row title='居住地' detail={communityName} />
        )}
        <Row title='志愿者编号' detail={number} />
      </Rows>
    </Section>
  )
}
