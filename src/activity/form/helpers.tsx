import { ACTIVITY_LIMITS, type HelpersWanted } from '../../../cloudfunctions/activity/activity'
import { Rows, SwitchRow } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { TextField } from '../../ui/field'
import { Section } from '../../ui/section'
import { MinutesChoice } from './minutes-choice'

const COUNTS = ['1', '2', '3', '4', '5', '8', '10', '20'].map((count) => [count, `${count} 人`] as const)
const MINUTES = [
  [60, '1 小时'],
  [90, '1.5 小时'],
  [120, '2 小时'],
  [180, '3 小时'],
  [240, '4 小时'],
] as const

interface HelpersProps {
  helpers: HelpersWanted | undefined
  onChange: (helpers: HelpersWanted | undefined) => void
  error?: string
}

/** Helpers wanted: how many, for how long, for what. */
export function Helpers({ helpers, onChange, error }: HelpersProps) {
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
          <ChoiceField
            label='要几位'
            choices={COUNTS}
            value={String(helpers.wanted)}
            onChange={(wanted) => onChange({ ...helpers, wanted: Number(wanted) })}
          />
          <MinutesChoice
            label='大约服务多久'
            choices={MINUTES}
            value={helpers.minutes}
            onChange={(minutes) => onChange({ ...helpers, minutes })}
          />
          <TextField
            label='做什么'
            value={helpers.duties}
            onChange={(duties) => onChange({ ...helpers, duties })}
            most={ACTIVITY_LIMITS.duties}
            error={error}
          />
        </>
      )}
    </Section>
  )
}
