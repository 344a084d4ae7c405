import { ChoiceField } from '../../ui/choice-field'
import { WhenField } from '../../ui/date-field'
import type { FieldOf } from '../../ui/use-form'
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
  change: (changes: Partial<Draft>) => void
  field: <K extends keyof Draft>(name: K) => FieldOf<Draft[K]>
}

/** What has a sensible answer already: families, deadlines, conditions, helpers, questions. */
export function MoreFields({ community, draft, change, field }: MoreFieldsProps) {
  return (
    <>
      <ChoiceField
        label='一户最多几人'
        choices={PARTIES}
        value={String(draft.partyMost)}
        onChange={(size) => change({ partyMost: Number(size) })}
      />
      <MinutesChoice label='报名截止' choices={CLOSES} {...field('closesBefore')} />
      <MinutesChoice label='最晚取消' choices={CANCELS} {...field('cancelBefore')} />
      <WhenField label='报名开始' {...field('opensAt')} />
      <Conditions community={community} who={draft.who} onChange={(who) => change({ who })} />
      <Helpers
        helpers={draft.helpers}
        onChange={(helpers) => change({ helpers })}
        error={field('helpers').error}
      />
      <Questions
        questions={draft.questions}
        onChange={(questions) => change({ questions })}
        error={field('questions').error}
      />
    </>
  )
}
