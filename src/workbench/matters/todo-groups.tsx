import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MatterSummary } from '../../../cloudfunctions/feedback/summary'
import { Chips } from '../../ui/chips'
import { MatterCard } from '../../ui/matter-card'
import { Section } from '../../ui/section'
import { semantics } from '../../ui/semantics'

/** What is late, what is due today or on the next working day, and the rest; each in the order it is due. */
const GROUPS = [
  ['late', '已超期'],
  ['soon', '马上到期'],
  ['calm', '接下来'],
] as const

type Tone = (typeof GROUPS)[number][0]

/** More than this is too much to scroll through: then one group at a time may be chosen. */
const MANY = 8

interface MatterGroupsProps {
  matters: readonly MatterSummary[]
  /** On a desk: the matter open beside the list, and how to open another. */
  beside?: { open: string | undefined; choose: (id: string) => void }
}

/** The matters by what is due next, in groups that say how pressing they are. */
export function MatterGroups({ matters, beside }: MatterGroupsProps) {
  const [only, setOnly] = useState<Tone | 'all'>('all')
  const groups = GROUPS.map(([tone, name]) => {
    return { tone, name, group: matters.filter(({ due }) => (due?.tone ?? 'calm') === tone) }
  }).filter(({ group }) => group.length > 0)
  const choices = [
    ['all', `全部 ${matters.length}`] as const,
    ...groups.map(({ tone, name, group }) => [tone, `${name} ${group.length}`] as const),
  ]
  const shown = groups.filter(({ tone }) => only === 'all' || only === tone)
  return (
    <View>
      {matters.length > MANY && groups.length > 1 && (
        <Chips label='看哪些诉求' choices={choices} chosen={only} onChoose={setOnly} />
      )}
      {(shown.length > 0 ? shown : groups).map(({ tone, name, group }) => (
        <Section key={tone} title={`${name} ${group.length} 件`}>
          <View {...(beside && semantics('listbox', { label: name }))}>
            {group.map((matter) => (
              <MatterCard
                key={matter.id}
                matter={matter}
                {...(beside && {
                  open: () => beside.choose(matter.id),
                  selected: beside.open === matter.id,
                  tabStop: beside.open === matter.id,
                })}
              />
            ))}
          </View>
        </Section>
      ))}
    </View>
  )
}
