import { useState } from 'react'
import type { InformsRow } from '../../../cloudfunctions/settings/row'
import type { Lists } from '../../../cloudfunctions/settings/settings'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'

interface InformsFieldProps {
  row: InformsRow
  value: Lists
  onChange: (value: Lists) => void
  error?: string
}

/** For each kind of the setting who is also told of it. */
export function InformsField({ row, value, onChange, error }: InformsFieldProps) {
  const [informs, setInforms] = useState(value)
  const choices: [string, string][] = [['nobody', '不告知'], ...Object.entries(row.may)]
  const choose = (kind: string, who: string) => {
    const next = { ...informs, [kind]: who === 'nobody' ? [] : [who] }
    setInforms(next)
    onChange(next)
  }
  return (
    <>
      {Object.entries(row.of).map(([kind, name], index, all) => (
        <Field key={kind} label={name} error={index === all.length - 1 ? error : undefined}>
          <Chips
            label={`${name}告知谁`}
            choices={choices}
            chosen={informs[kind]?.[0] ?? 'nobody'}
            onChoose={(who) => choose(kind, who)}
          />
        </Field>
      ))}
    </>
  )
}
