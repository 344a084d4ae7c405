import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CATEGORIES, type Category } from '../../../cloudfunctions/feedback/feedback'
import { cloud } from '../../cloud/client'
import { sentenceOf } from '../../cloud/failure'
import { Chips } from '../../ui/chips'
import { Field, SearchField } from '../../ui/field'
import { MatterCard } from '../../ui/matter-card'
import { Empty } from '../../ui/states'

/** What the list is narrowed to. */
export interface Filter {
  late?: boolean
  mine?: boolean
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
}

/** The unit's matters or one's own, late ones, one category. */
export function Filters({ filter, onChange }: FiltersProps) {
  const which = filter.late ? 'late' : filter.mine ? 'mine' : 'all'
  const choose = (next: (typeof WHICH)[number][0]) => {
    const { category } = filter
    onChange({ ...(category && { category }), ...(next !== 'all' && { [next]: true }) })
  }
  const kind = (next: Category | 'any') => {
    const { category: _before, ...rest } = filter
    onChange({ ...rest, ...(next !== 'any' && { category: next }) })
  }
  return (
    <View>
      <Field label='看哪些'>
        <Chips label='看哪些' choices={WHICH} chosen={which} onChoose={choose} />
      </Field>
      <Field label='类别'>
        <Chips label='类别' choices={KINDS} chosen={filter.category ?? 'any'} onChoose={kind} />
      </Field>
    </View>
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
