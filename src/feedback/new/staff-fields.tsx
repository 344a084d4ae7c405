import { SOURCES, type Source } from '../../../cloudfunctions/feedback/feedback'
import { ChoiceField } from '../../ui/choice-field'
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
  /** What the person it is for lacks. */
  lacks?: string
}

/** What staff say first: how they know of it, from whom, and in which estate. */
export function StaffFields({ writing, estates, estateId, onChange, onEstate, lacks }: StaffFieldsProps) {
  const { source, onBehalfOf } = writing
  const choose = (next: Source) =>
    onChange({ source: next, onBehalfOf: next === 'patrol' ? undefined : (onBehalfOf ?? { name: '' }) })
  return (
    <>
      <ChoiceField label='怎么知道的？' choices={CHOICES} value={source} onChange={choose} />
      {onBehalfOf && (
        <PersonFields
          whose={source === 'phoneCall' ? '来电人' : '居民'}
          person={onBehalfOf}
          onChange={(person) => onChange({ onBehalfOf: person })}
          lacks={lacks}
        />
      )}
      {estates.length > 1 && (
        <ChoiceField
          label='哪个小区？'
          choices={estates.map(({ id, name }) => [id, name] as const)}
          value={estateId}
          onChange={onEstate}
        />
      )}
    </>
  )
}
