import type { inferRouterOutputs } from '@trpc/server'
import { useMemo } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { Row, Rows } from '../../ui/card'
import { Drawing } from '../../ui/drawing'
import type { Dot, Shape, Tone } from '../../ui/drawing-svg'
import { Section } from '../../ui/section'

type Proposal = inferRouterOutputs<Api>['division']['propose']

const TONES: readonly Tone[] = ['part1', 'part2', 'part3', 'part4', 'part5', 'part6', 'part7', 'part8']

/** Each part with its households and buildings, coloured and numbered on the drawing, and whether it is sound. */
export function ProposalView({ proposal }: { proposal: Proposal }) {
  const { parts, areas, contiguous, balanced, gridsStayWhole, unplaced } = proposal
  const shapes = useMemo(() => areas.map((area): Shape => ({ area, tone: 'grid' })), [areas])
  const dots = useMemo(
    () =>
      parts.flatMap(({ buildings }, part) =>
        buildings.map(({ point }): Dot => ({ point, tone: TONES[part] ?? 'dot', label: `${part + 1}` })),
      ),
    [parts],
  )
  const sizes = parts.map(({ households }) => households)
  const words = [
    contiguous ? '每一份都连成一片' : '有一份没有连成一片',
    balanced ? '户数相差不到 15%' : `户数从 ${Math.min(...sizes)} 到 ${Math.max(...sizes)}，相差超过 15%`,
    ...(gridsStayWhole ? ['原来的网格都保持完整'] : []),
  ]
  return (
    <>
      <Rows>
        <Row
          title={contiguous && balanced ? '可以这样拆' : '这样拆不够好，换个份数试试'}
          detail={words.join('；')}
        />
        {unplaced.length > 0 && (
          <Row title={`${unplaced.length} 幢楼没有位置，没有算进来`} detail={unplaced.join('、')} />
        )}
      </Rows>
      <Drawing
        label={`拆分示意图：${sizes.map((size, part) => `第${part + 1}份${size}户`).join('，')}`}
        shapes={shapes}
        dots={dots}
      />
      {parts.map(({ households, buildings }, part) => (
        <Section key={buildings[0]?.id} title={`第 ${part + 1} 份 · ${households} 户`}>
          <Rows>
            {byEstate(buildings).map(([estate, names]) => (
              <Row key={estate} title={estate} detail={names.join('、')} />
            ))}
          </Rows>
        </Section>
      ))}
    </>
  )
}

function byEstate(buildings: Proposal['parts'][number]['buildings']): [estate: string, names: string[]][] {
  const estates = new Map<string, string[]>()
  for (const { estate, building } of buildings)
    estates.set(estate, [...(estates.get(estate) ?? []), building])
  return [...estates]
}
