import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CATEGORIES, type Category } from '../../../cloudfunctions/feedback/feedback'
import { STEPS, type Step } from '../../../cloudfunctions/feedback/steps'
import { cloud } from '../../cloud/client'
import { sentenceOf } from '../../cloud/failure'
import { MatterCard } from '../../feedback/matter-card'
import { Chips } from '../../ui/chips'
import { Field, SearchField } from '../../ui/field'
import { Empty } from '../../ui/states'

/** What the list is narrowed to. */
export interface Filter {
  late?: boolean
  mine?: boolean
  step?: Step
  category?: Category
}

const WHICH = [
  ['all', '本单位全部'],
  ['mine', '转给我的'],
  ['late', '已超期'],
] as const

const KINDS = [['any', '所有类别'], ...Object.entries(CATEGORIES)] as [Category | 'any', string][]

interface FiltersProps {
  filter: Filter
  onChange: (filter: Filter) => void
  /** The steps in which matters may lie with the posts of whoever looks. */
  steps: readonly Step[]
}

/** The unit's matters or one's own, late ones, one step, one category. */
export function Filters({ filter, onChange, steps }: FiltersProps) {
  const { late, mine, ...narrower } = filter
  const choose = (next: (typeof WHICH)[number][0]) =>
    onChange({ ...narrower, ...(next !== 'all' && { [next]: true }) })
  const kind = (next: Category | 'any') => {
    const { category: _before, ...rest } = filter
    onChange({ ...rest, ...(next !== 'any' && { category: next }) })
  }
  const inStep = (step: Step | undefined) => {
    const { step: _before, ...rest } = filter
    onChange({ ...rest, ...(step && { step }) })
  }
  return (
    <View>
      <Field label='看哪些'>
        <Chips
          label='看哪些'
          choices={WHICH}
          chosen={late ? 'late' : mine ? 'mine' : 'all'}
          onChoose={choose}
        />
      </Field>
      <StepFilter steps={steps} step={filter.step} onChange={inStep} />
      <Field label='类别'>
        <Chips label='类别' choices={KINDS} chosen={filter.category ?? 'any'} onChoose={kind} />
      </Field>
    </View>
  )
}

interface StepFilterProps {
  steps: readonly Step[]
  step?: Step
  onChange: (step: Step | undefined) => void
}

/** The matters of one step. */
export function StepFilter({ steps, step, onChange }: StepFilterProps) {
  const choices = steps.map((each) => [each, STEPS[each].name] as const)
  return (
    <Field label='步骤'>
      <Chips
        label='步骤'
        choices={[['any', '所有步骤'] as const, ...choices]}
        chosen={step ?? 'any'}
        onChoose={(next) => onChange(next === 'any' ? undefined : next)}
      />
    </Field>
  )
}

const NUMBER = /^\d{6}-?\d{6}$/

/** A matter by the number people say on the phone; it is looked up as soon as the number is whole. */
export function FindByNumber({ open }: { open?: (id: string) => void }) {
  const [number, setNumber] = useState('')
  const whole = NUMBER.test(number)
  const found = useQuery(cloud.workbench.find.queryOptions({ number }, { enabled: whole, retry: false }))
  return (
    <View>
      <SearchField
        label='按编号查找'
        value={number}
        onChange={setNumber}
        placeholder='编号，如 261122-483105'
        most={13}
      />
      {whole && found.data && (
        <MatterCard matter={found.data} {...(open && { open: () => open(found.data.id) })} />
      )}
      {whole && found.error && <Empty sentence={sentenceOf(found.error)} scene='done' />}
    </View>
  )
}
