import { ACTIVITY_LIMITS, type HelpersWanted } from '../../../cloudfunctions/activity/activity'
import { Rows, SwitchRow } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field, TextField } from '../../ui/field'
import { Section } from '../../ui/section'

const COUNTS = ['1', '2', '3', '4', '5', '8', '10', '20'].map((count) => [count, `${count} 人`] as const)
const MINUTES = [
  ['60', '1 小时'],
  ['90', '1.5 小时'],
  ['120', '2 小时'],
  ['180', '3 小时'],
  ['240', '4 小时'],
] as const

interface HelpersProps {
  helpers: HelpersWanted | undefined
  onChange: (helpers: HelpersWanted | undefined) => void
}

/** Helpers wanted: how many, for how long, for what. */
export function Helpers({ helpers, onChange }: HelpersProps) {
  const first = { wanted: 2, minutes: 120, duties: '签到、维持秩序' }
  return (
    <Section title='志愿者'>
      <Rows>
        <SwitchRow
          title='需要志愿者'
          detail='签到签退后计服务时长'
          on={helpers !== undefined}
          onChange={(on) => onChange(on ? first : undefined)}
        />
      </Rows>
      {helpers && (
        <>
          <Field label='要几位'>
            <Chips
              label='要几位'
              choices={COUNTS}
              chosen={String(helpers.wanted)}
              onChoose={(wanted) => onChange({ ...helpers, wanted: Number(wanted) })}
            />
          </Field>
          <Field label='大约服务多久'>
            <Chips
              label='大约服务多久'
              choices={MINUTES}
              chosen={String(helpers.minutes) as (typeof MINUTES)[number][0]}
              onChoose={(minutes) => onChange({ ...helpers, minutes: Number(minutes) })}
            />
          </Field>
          <TextField
            label='做什么'
            value={helpers.duties}
            onChange={(duties) => onChange({ ...helpers, duties })}
            most={ACTIVITY_LIMITS.duties}
          />
        </>
      )}
    </Section>
  )
}
