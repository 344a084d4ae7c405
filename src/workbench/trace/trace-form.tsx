import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Place } from '../../../cloudfunctions/division/estate'
import { communityOfEstate } from '../../../cloudfunctions/division/estate'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { Drawing } from '../../ui/drawing'
import { TextField } from '../../ui/field'
import { choosePoint, POINT_WORDS } from '../../ui/point'
import { QueryView } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { Answer } from './answer'

type Asked = { address: string } | { place: Omit<Place, 'estateId'> }

interface TraceFormProps {
  estate: { id: string; name: string }
  change: () => void
}

/** An address as people write it, or a place on the drawing; the answer stands below. */
export function TraceForm({ estate, change }: TraceFormProps) {
  const [asked, setAsked] = useState<Asked>()
  const { field, send } = useForm({
    start: { address: '' },
    lacks: ({ address }) => ({ address: !address.trim() && '请写一个地址，或者点一个位置' }),
    act: async (it) => setAsked(it),
  })
  const pointOut = async () => {
    const chosen = await choosePoint().catch(() =>
      say('没能取得位置，请在手机设置中允许后再试，或在下面的图上点'),
    )
    if (chosen) setAsked({ place: { point: chosen } })
  }
  const point = asked && 'place' in asked ? asked.place.point : undefined
  return (
    <>
      <Rows>
        <Row title={estate.name} detail='换一个小区' open={change} />
      </Rows>
      <TextField
        label='地址'
        {...field('address')}
        most={60}
        placeholder='怎么写都行，如：8-1-301、三号楼2单元'
      />
      <Button label='看看会转给谁' onTap={send} />
      {asked && <Answer estateId={estate.id} asked={asked} choose={(place) => setAsked({ place })} />}
      <Section title='或者点一个位置'>
        <Ground
          community={communityOfEstate(estate.id)}
          point={point}
          onTap={(tapped) => setAsked({ place: { point: tapped } })}
        />
        <Button kind='plain' icon='place' label={POINT_WORDS} onTap={pointOut} />
      </Section>
    </>
  )
}

interface GroundProps {
  community: string
  point: Place['point']
  onTap: (point: NonNullable<Place['point']>) => void
}

/** The community's grids and buildings to point at; where nothing is drawn it says so. */
function Ground({ community, point, onTap }: GroundProps) {
  const query = useQuery(cloud.division.drawing.queryOptions({ community }))
  const { data } = query
  const shapes = useMemo(
    () => (data?.grids ?? []).map(({ area, name }) => ({ area, label: name, tone: 'grid' as const })),
    [data],
  )
  const dots = useMemo(() => (data?.dots ?? []).map((dot) => ({ point: dot, tone: 'dot' as const })), [data])
  return (
    <QueryView query={query}>
      {({ name }) =>
        shapes.length + dots.length === 0 ? (
          <Rows>
            <Row title='还没有画图' detail={`${name}的网格和楼栋在名册里还没有位置，只能按地址查`} />
          </Rows>
        ) : (
          <Drawing
            label={`${name}的网格和楼栋，点一下看会转给谁`}
            shapes={shapes}
            dots={dots}
            mark={point}
            onTap={onTap}
          />
        )
      }
    </QueryView>
  )
}
