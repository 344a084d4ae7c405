import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'
import { WhenField } from '../../ui/when-field'
import { Conditions } from './conditions'
import type { Draft } from './draft'
import { Helpers } from './helpers'
import { MinutesChoice } from './minutes-choice'
import { Questions } from './questions'

const CLOSES = [
  [0, '活动开始时'],
  [120, '开始前 2 小时'],
  [1440, '开始前 1 天'],
  [4320, '开始前 3 天'],
] as const
const CANCELS = [
  [120, '开始前 2 小时'],
  [720, '开始前半天'],
  [1440, '开始前 1 天'],
  [4320, '开始前 3 天'],
] as const
const PARTIES = ['1', '2', '3', '4', '5', '6'].map((size) => [size, `${size} 人`] as const)

interface MoreFieldsProps {
  community: string
  draft: Draft
  set: <K extends keyof Draft>(field: K) => (value: Draft[K]) => void
}

/** What has a sensible answer already: families, deadlines, conditions, helpers, questions. */
export function MoreFields({ community, draft, set }: MoreFieldsProps) {
  return (
    <>
      <Field label='一户最多几人'>
        <Chips
          label='一户最多几人'
          choices={PARTIES}
          chosen={String(draft.partyMost)}
          onChoose={(size) => set('partyMost')(Number(size))}
        />
      </Field>
      <MinutesChoice
        label='报名截止'
        choices={CLOSES}
        value={draft.closesBefore}
        onChange={set('closesBefore')}
      />
      <MinutesChoice
        label='最晚取消'
        choices={CANCELS}
        value={draft.cancelBefore}
        onChange={set('cancelBefore')}
      />
      <WhenField label='报名开始' value={draft.opensAt} onChange={set('opensAt')} />
      <Conditions community={community} who={draft.who} onChange={set('who')} />
      <Helpers helpers={draft.helpers} onChange={set('helpers')} />
      <Questions questions={draft.questions} onChange={set('questions')} />
    </>
  )
}
