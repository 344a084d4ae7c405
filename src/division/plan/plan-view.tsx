import type { inferRouterOutputs } from '@trpc/server'
import { useMemo } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { FAULT_KINDS, SIZES } from '../../../cloudfunctions/division/plan'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { Drawing } from '../../ui/drawing'
import type { Dot, Shape } from '../../ui/drawing-svg'
import { Section } from '../../ui/section'

type Plan = inferRouterOutputs<Api>['division']['plan']

/** Faults first, by kind and in words; then the drawing with their places; then every grid with its size. */
export function PlanView({ community, plan }: { community: string; plan: Plan }) {
  const { name, grids, faults } = plan
  const shapes = useMemo(() => shapesOf(plan), [plan])
  const dots = useMemo(() => plan.buildings.map(({ point }): Dot => ({ point, tone: 'dot' })), [plan])
  const kinds = [...new Set(faults.map(({ kind }) => kind))]
  const total = grids.filter(({ level }) => level === 'grid').reduce((sum, grid) => sum + grid.households, 0)
  const split = (code: string, what: string, households: number) =>
    openPage('division/split', { code, name: what, households })
  return (
    <>
      {faults.length === 0 && (
        <Rows>
          <Row
            title={`${name}没有发现问题`}
            detail={
              plan.area
                ? '不交叉重叠、全域覆盖，户数合适'
                : '户数和归属没有问题。社区范围还没有画，没有查重叠和遗漏'
            }
          />
        </Rows>
      )}
      {kinds.map((kind) => (
        <Section key={kind} title={FAULT_KINDS[kind]}>
          <Rows>
            {faults
              .filter((fault) => fault.kind === kind)
              .map(({ words }) => (
                <Row key={words} title={words} />
              ))}
          </Rows>
        </Section>
      ))}
      {shapes.length > 0 && (
        <Section title={name}>
          <Drawing label={drawingWords(plan)} shapes={shapes} dots={dots} />
        </Section>
      )}
      <Section title='各网格户数'>
        <Rows>
          {grids.map(({ code, name: grid, level, households, oversized }) => (
            <Row
              key={code}
              title={`${grid} · ${households} 户`}
              detail={
                oversized ? `超过 ${SIZES[level][1]} 户${level === 'grid' ? '，看看怎么拆' : ''}` : undefined
              }
              open={oversized && level === 'grid' ? () => split(code, grid, households) : undefined}
            />
          ))}
          <Row
            title={`全社区 · ${total} 户`}
            detail='看看怎么拆成几个社区'
            open={() => split(community, name, total)}
          />
        </Rows>
      </Section>
    </>
  )
}

/** The community as ground, its grids on it, what overlaps or is left out on top. */
function shapesOf({ area, grids, faults }: Plan): Shape[] {
  const drawn = grids.flatMap(({ name, area: own, level }): Shape[] =>
    own && level === 'grid' ? [{ area: own, tone: 'grid', label: name }] : [],
  )
  const wrong = faults.flatMap(({ areas }) => areas.map((one): Shape => ({ area: one, tone: 'fault' })))
  return [...(area ? [{ area, tone: 'ground' as const }] : []), ...drawn, ...wrong]
}

function drawingWords({ name, grids, buildings }: Plan): string {
  const drawn = grids.filter(({ area, level }) => area && level === 'grid').map((grid) => grid.name)
  return `${name}的示意图：${drawn.join('、')}，${buildings.length} 幢楼；有问题的地方用红色标出`
}
