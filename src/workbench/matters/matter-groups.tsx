import { View } from '@tarojs/components'
import type { MatterSummary } from '../../../cloudfunctions/feedback/summary'
import { MatterCard } from '../../ui/matter-card'
import { Section } from '../../ui/section'
import { semantics } from '../../ui/semantics'

/** What is late, what is due today or on the next working day, and the rest; each in the order it is due. */
const GROUPS = [
  ['late', '已超期'],
  ['soon', '马上到期'],
  ['calm', '接下来'],
] as const

interface MatterGroupsProps {
  matters: readonly MatterSummary[]
  /** On a desk: the matter open beside the list, and how to open another. */
  beside?: { open: string | undefined; choose: (id: string) => void }
}

/** The matters by what is due next, in groups that say how pressing they are. */
export function MatterGroups({ matters, beside }: MatterGroupsProps) {
  return (
    <View>
      {GROUPS.map(([tone, name]) => {
        const group = matters.filter(({ due }) => (due?.tone ?? 'calm') === tone)
        if (group.length === 0) return null
        return (
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
        )
      })}
    </View>
  )
}
