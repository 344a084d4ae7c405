import { SOURCES, type Source } from '../../../cloudfunctions/feedback/feedback'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'
import type { Writing } from '../drafts/drafts'
import { PersonFields } from './more-fields'

const CHOICES = (['patrol', 'phoneCall', 'onBehalf'] as const).map(
  (source) => [source, SOURCES[source]] as const,
)

interface StaffFieldsProps {
  writing: Writing
  estates: readonly { id: string; name: string }[]
  estateId: string
  onChange: (change: Partial<Writing>) => void
  onEstate: (estateId: string) => void
  tried: boolean
}

/** What staff say first: how they know of it, from whom, and in which estate. */
export function StaffFields({ writing, estates, estateId, onChange, onEstate, tried }: StaffFieldsProps) {
  const { source, onBehalfOf } = writing
  const choose = (next: Source) =>
    onChange({ source: next, onBehalfOf: next === 'patrol' ? undefined : (onBehalfOf ?? { name: '' }) })
  return (
    <>
      <Field label='怎么知道的？'>
        <Chips label='怎么知道的' choices={CHOICES} chosen={source} onChoose={choose} />
      </Field>
      {onBehalfOf && (
        <PersonFields
          whose={source === 'phoneCall' ? '来电人' : '居民'}
          person={onBehalfOf}
          onChange={(person) => onChange({ onBehalfOf: person })}
          tried={tried}
        />
      )}
      {estates.length > 1 && (
        <Field label='哪个小区？'>
          <Chips
            label='哪个小区'
            choices={estates.map(({ id, name }) => [id, name] as const)}
            chosen={estateId}
            onChoose={onEstate}
          />
        </Field>
      )}
    </>
  )
}
