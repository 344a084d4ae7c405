import { useState } from 'react'
import { CATEGORIES, type Category } from '../../../cloudfunctions/feedback/feedback'
import { INFORMED, type Informed, type Informs } from '../../../cloudfunctions/settings/settings'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'

interface InformsFieldProps {
  value: Informs
  onChange: (value: Informs) => void
  error?: string
}

const CHOICES = [
  ['nobody', '不告知'],
  ...(Object.entries(INFORMED) as [Informed, string][]),
] as const satisfies readonly (readonly [string, string])[]

/** For each category whether the police officer or the health steward is told besides its holder. */
export function InformsField({ value, onChange, error }: InformsFieldProps) {
  const [informs, setInforms] = useState(value)
  const choose = (category: Category, who: 'nobody' | Informed) => {
    const next = { ...informs, [category]: who === 'nobody' ? [] : [who] }
    setInforms(next)
    onChange(next)
  }
  return (
    <>
      {(Object.keys(CATEGORIES) as Category[]).map((category, index, all) => (
        <Field
          key={category}
          label={CATEGORIES[category]}
          error={index === all.length - 1 ? error : undefined}
        >
          <Chips
            label={`${CATEGORIES[category]}告知谁`}
            choices={CHOICES}
            chosen={informs[category][0] ?? 'nobody'}
            onChoose={(who) => choose(category, who)}
          />
        </Field>
      ))}
    </>
  )
}
