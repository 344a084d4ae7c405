import { useState } from 'react'
import type { Pages } from '../../open-page'
import { Beside } from '../../ui/beside'
import { useDesk } from '../../ui/desk'
import { Page } from '../../ui/page'
import { useParameters } from '../../use-parameters'
import { type Chosen, OpenUnit, openUnit, UnitsView } from './units-view'

/** A street or district: its figures, and the units below it to choose from; on a desk what is chosen is beside them. */
export default function Units() {
  const { unit = '' } = useParameters<Pages['volunteer/units']>()
  const [chosen, choose] = useState<Chosen>()
  const desk = useDesk()
  const list = (
    <UnitsView unit={unit} {...(desk && { chosen: chosen?.id ?? '' })} open={desk ? choose : openUnit} />
  )
  if (!desk || !chosen) return <Page>{list}</Page>
  return (
    <Page wide>
      <Beside list={list} wide>
        <OpenUnit key={chosen.id} {...chosen} />
      </Beside>
    </Page>
  )
}
