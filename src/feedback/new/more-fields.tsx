import { useState } from 'react'
import { FEEDBACK_LIMITS, type Person } from '../../../cloudfunctions/feedback/feedback'
import { Row, Rows } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { TextField } from '../../ui/field'
import type { Writing } from '../drafts/drafts'

type More = Pick<Writing, 'onBehalfOf' | 'contactPhone'>

interface MoreFieldsProps extends More {
  onChange: (more: More) => void
  /** What the person it is for lacks. */
  lacks?: string
}

/** For whom it is, and a phone to be rung on: one line until it is needed. */
export function MoreFields({ onBehalfOf, contactPhone, onChange, lacks }: MoreFieldsProps) {
  const [open, setOpen] = useState(!!onBehalfOf || !!contactPhone)
  if (!open)
    return (
      <Rows>
        <Row title='更多（替别人反映、留电话）' open={() => setOpen(true)} />
      </Rows>
    )
  return (
    <>
      <ChoiceField
        label='替谁反映？'
        choices={[['self', '我自己'] as const, ['other', '替别人（如父母、邻居）'] as const]}
        value={onBehalfOf ? 'other' : 'self'}
        onChange={(who) => onChange({ onBehalfOf: who === 'other' ? { name: '' } : undefined })}
      />
      {onBehalfOf && (
        <PersonFields
          whose='他'
          person={onBehalfOf}
          onChange={(person) => onChange({ onBehalfOf: person })}
          lacks={lacks}
        />
      )}
      <TextField
        label='我的联系电话（可不填）'
        value={contactPhone ?? ''}
        onChange={(phone) => onChange({ contactPhone: phone || undefined })}
        most={FEEDBACK_LIMITS.phone}
        placeholder='只有办这件事的人会用到'
      />
    </>
  )
}

interface PersonFieldsProps {
  /** `来电人`, `他`. */
  whose: string
  person: Person
  onChange: (person: Person) => void
  lacks?: string
}

/** The name and the phone of the person it concerns. */
export function PersonFields({ whose, person, onChange, lacks }: PersonFieldsProps) {
  return (
    <>
      <TextField
        label={`怎么称呼${whose}`}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
        most={FEEDBACK_LIMITS.name}
        placeholder='如：王大爷'
        error={lacks}
      />
      <TextField
        label={`${whose}的电话（可不填）`}
        value={person.phone ?? ''}
        onChange={(phone) => onChange({ ...person, phone: phone || undefined })}
        most={FEEDBACK_LIMITS.phone}
      />
    </>
  )
}
