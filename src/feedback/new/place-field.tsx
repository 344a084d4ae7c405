import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Place } from '../../../cloudfunctions/division/estate'
import { cloud } from '../../cloud/client'
import { BuildingChoice } from '../../ui/building-choice'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'

type Kind = 'home' | 'building' | 'estate'

interface PlaceFieldProps {
  home: Place
  homeLabel: string
  /** The estate whose other places may be meant: the one whose page is open. */
  estateId: string
  place: Place | undefined
  onChange: (place: Place | undefined) => void
  error?: string
}

/** Where it is: at home by default, at another building, or somewhere in the estate. */
export function PlaceField({ home, homeLabel, estateId, place, onChange, error }: PlaceFieldProps) {
  const [kind, setKind] = useState<Kind>('home')
  const { data: estate } = useQuery(cloud.community.buildings.queryOptions({ estateId }))
  const choose = (next: Kind) => {
    setKind(next)
    onChange(next === 'home' ? home : next === 'estate' ? { estateId } : undefined)
  }
  const choices = [
    ['home', `我家（${homeLabel}）`],
    ['building', `${estate?.name ?? '小区'}其他楼栋`],
    ['estate', `${estate?.name ?? '小区'}公共区域`],
  ] as const
  return (
    <Field label='在哪里？' error={error}>
      <Chips label='在哪里' choices={choices} chosen={kind} onChoose={choose} />
      {kind === 'building' && estate && (
        <BuildingChoice
          buildings={estate.buildings}
          buildingId={place?.buildingId}
          unit={place?.unit}
          onChange={(chosen) => onChange({ estateId, ...chosen })}
        />
      )}
    </Field>
  )
}
