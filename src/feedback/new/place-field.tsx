import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Place } from '../../../cloudfunctions/division/estate'
import { cloud } from '../../cloud/client'
import { BuildingChoice } from '../../ui/building-choice'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'
import { choosePoint, POINT_WORDS } from '../../ui/point'
import { say } from '../../ui/toast'
import { WrittenAddress } from './written-address'

type Kind = 'home' | 'building' | 'estate' | 'point' | 'none'

interface PlaceFieldProps {
  /** Where a resident lives; staff file from elsewhere. */
  home?: { place: Place; label: string }
  /** The estate whose other places may be meant: the one whose page is open. */
  estateId: string
  place: Place | 'none' | undefined
  onChange: (place: Place | 'none' | undefined) => void
  error?: string
}

/** Where it is: at home by default, at another building, somewhere in the estate, on the map, or nowhere. */
export function PlaceField({ home, estateId, place, onChange, error }: PlaceFieldProps) {
  const [kind, setKind] = useState<Kind>(kindOf(place, home?.place))
  // What is written plainly leaves only its building's units to choose from.
  const [isWritten, setWritten] = useState(false)
  const { data: estate } = useQuery(cloud.community.buildings.queryOptions({ estateId }))
  const at = place === 'none' ? undefined : place
  const pointOut = async () => {
    const point = await choosePoint().catch(() => say('没能取得位置，请在手机设置中允许后再试，或选楼栋'))
    if (!point) return
    setKind('point')
    onChange({ estateId, point })
  }
  const choose = (next: Kind) => {
    if (next === 'point') return pointOut()
    setKind(next)
    if (next === 'home') onChange(home?.place)
    else if (next === 'building') onChange(undefined)
    else onChange(next === 'none' ? 'none' : { estateId })
  }
  const name = estate?.name ?? '小区'
  const choices: [Kind, string][] = [
    ...(home ? [['home', `我家（${home.label}）`] as [Kind, string]] : []),
    ['building', `${name}${home ? '其他' : ''}楼栋`],
    ['estate', `${name}公共区域`],
    ['point', kind === 'point' ? '已选好位置，点这里重选' : POINT_WORDS],
    ...(home ? [['none', '没有具体地点'] as [Kind, string]] : []),
  ]
  return (
    <Field label='在哪里？' error={error}>
      <Chips label='在哪里' choices={choices} chosen={kind} onChoose={choose} />
      {kind === 'building' && estate && (
        <>
          <WrittenAddress estate={estate} onChange={onChange} onWritten={setWritten} />
          <BuildingChoice
            buildings={
              at?.buildingId && isWritten
                ? estate.buildings.filter(({ id }) => id === at.buildingId)
                : estate.buildings
            }
            buildingId={at?.buildingId}
            unit={at?.unit}
            onChange={(chosen) => onChange({ estateId, ...chosen })}
          />
        </>
      )}
    </Field>
  )
}

/** What a draft had chosen. */
function kindOf(place: Place | 'none' | undefined, home: Place | undefined): Kind {
  if (place === 'none') return 'none'
  if (place?.point) return 'point'
  if (!place || (place.buildingId && place.buildingId !== home?.buildingId)) return 'building'
  if (place.buildingId) return place.unit === home?.unit ? 'home' : 'building'
  return 'estate'
}
