import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conditions as Who } from '../../../cloudfunctions/activity/conditions'
import { cloud } from '../../cloud/client'
import { Rows, SwitchRow } from '../../ui/card'
import { Field, TextField } from '../../ui/field'
import { Section } from '../../ui/section'
import { TickChips } from '../../ui/tick-chips'

interface ConditionsProps {
  community: string
  who: Who
  onChange: (who: Who) => void
}

/** Who may come: of the community, of some of its estates, of an age, once per household. */
export function Conditions({ community, who, onChange }: ConditionsProps) {
  const { data } = useQuery(cloud.community.estates.queryOptions({}))
  const estates = (data?.estates ?? []).filter(({ id }) => id.startsWith(community))
  return (
    <Section title='谁能参加'>
      <Rows>
        <SwitchRow
          title='只限本社区居民'
          detail='按居民填写的住址判断'
          on={who.communityOnly}
          onChange={(communityOnly) => onChange({ ...who, communityOnly })}
        />
        <SwitchRow
          title='每户限报一次'
          detail='同一门牌号只能有一家报名'
          on={who.oncePerHousehold}
          onChange={(oncePerHousehold) => onChange({ ...who, oncePerHousehold })}
        />
      </Rows>
      {estates.length > 1 && (
        <Field label='只限这些小区（都不选就不限）'>
          <TickChips
            choices={estates.map(({ id, name }) => [id, name] as const)}
            chosen={who.estates.map(({ id }) => id)}
            onChange={(ids) =>
              onChange({
                ...who,
                estates: estates.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })),
              })
            }
          />
        </Field>
      )}
      <Age
        label='最小年龄（可不填）'
        value={who.ages?.least}
        onChange={(least) => onChange(withAges(who, { ...who.ages, least }))}
      />
      <Age
        label='最大年龄（可不填）'
        value={who.ages?.most}
        onChange={(most) => onChange(withAges(who, { ...who.ages, most }))}
      />
    </Section>
  )
}

function withAges({ ages: _before, ...who }: Who, ages: NonNullable<Who['ages']>): Who {
  return ages.least === undefined && ages.most === undefined ? who : { ...who, ages }
}

function Age({
  label,
  value,
  onChange,
}: {
  label: string
  value?: number
  onChange: (age?: number) => void
}) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const write = (typed: string) => {
    setText(typed)
    onChange(/^\d{1,3}$/.test(typed) && Number(typed) <= 120 ? Number(typed) : undefined)
  }
  return <TextField label={label} value={text} onChange={write} most={3} placeholder='如：4' />
}
