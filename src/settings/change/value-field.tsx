import { useState } from 'react'
import type { Template } from '../../../cloudfunctions/message/message'
import { TEMPLATES } from '../../../cloudfunctions/messages'
import type { Setting, SettingValue } from '../../../cloudfunctions/settings/settings'
import { asLists, isHours } from '../../../cloudfunctions/settings/words'
import { SETTINGS } from '../../../cloudfunctions/settings-table'
import { TextField } from '../../ui/field'
import { HoursField } from './hours-field'
import { InformsField } from './informs-field'
import { NumberField } from './number-field'

interface ValueFieldProps {
  setting: Setting
  /** What holds today. */
  value: SettingValue
  /** Undefined while what is written is no value. */
  onChange: (value: SettingValue | undefined) => void
  error?: string
}

/** The field for a setting's value, by its kind. */
export function ValueField({ setting, value, onChange, error }: ValueFieldProps) {
  const row = SETTINGS[setting]
  if (typeof value === 'number')
    return <NumberField name={row.name} unit={row.unit} value={value} onChange={onChange} error={error} />
  if (typeof value === 'string') return <Words setting={setting} value={value} {...{ onChange, error }} />
  if (isHours(value)) return <HoursField value={value} onChange={onChange} error={error} />
  const lists = asLists(value)
  if (row.unit === 'informs' && lists) return <InformsField {...{ row, onChange, error }} value={lists} />
  return <TemplateIdsField value={value as Ids} onChange={onChange} error={error} />
}

function Words({ setting, value, onChange, error }: ValueFieldProps & { value: string }) {
  const [text, setText] = useState(value)
  const row = SETTINGS[setting]
  const write = (next: string) => {
    setText(next)
    onChange(next.trim())
  }
  return (
    <TextField
      label={row.name}
      value={text}
      onChange={write}
      most={'most' in row ? row.most : 0}
      placeholder='可以留空'
      error={error}
    />
  )
}

type Ids = Partial<Record<Template, string>>

interface TemplateIdsFieldProps {
  value: Ids
  onChange: (value: Ids) => void
  error?: string
}

/** One id for each template of the product; what is left empty is neither asked for nor sent. */
function TemplateIdsField({ value, onChange, error }: TemplateIdsFieldProps) {
  const [ids, setIds] = useState(value)
  const write = (template: Template, id: string) => {
    const next = { ...ids, [template]: id.trim() }
    setIds(next)
    onChange(Object.fromEntries(Object.entries(next).filter(([, each]) => each)))
  }
  const templates = Object.keys(TEMPLATES) as Template[]
  return (
    <>
      {templates.map((template, index) => (
        <TextField
          key={template}
          label={TEMPLATES[template].name}
          value={ids[template] ?? ''}
          onChange={(id) => write(template, id)}
          most={64}
          placeholder='从微信公众平台复制模板编号'
          error={index === templates.length - 1 ? error : undefined}
        />
      ))}
    </>
  )
}
