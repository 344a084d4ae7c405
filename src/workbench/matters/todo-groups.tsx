import { View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { openPage } from '../../open-page'
import { CaseCard } from '../../process/case-card'
import { Chips } from '../../ui/chips'
import { dayOf } from '../../ui/dates'
import { Section } from '../../ui/section'
import { semantics } from '../../ui/semantics'
import { type Count, type Group, groupsOf, sum } from './groups'

export type Todo = inferRouterOutputs<Api>['workbench']['matters']['matters'][number]

/** More than this is too much to scroll through: then one group at a time may be chosen. */
const MANY = 8

interface TodoGroupsProps {
  todos: readonly Todo[]
  counts: readonly Count[]
  /** There are others after these. */
  more: boolean
  /** On a desk: the case open beside the list, and how to open another. */
  beside?: { open: string | undefined; choose: (todo: Todo) => void }
}

/** What waits by what is due next, in groups that say how pressing they are. */
export function TodoGroups({ todos, counts, more, beside }: TodoGroupsProps) {
  const [only, setOnly] = useState<Group<Todo>['tone'] | 'all'>('all')
  const groups = groupsOf(todos, counts, more)
  const choices = [
    ['all', `全部 ${more ? sum(counts, 'waiting') : todos.length}`] as const,
    ...groups.map(({ tone, name, number }) => [tone, `${name} ${number}`] as const),
  ]
  const shown = groups.filter(({ tone }) => only === 'all' || only === tone)
  return (
    <View>
      {todos.length > MANY && groups.length > 1 && (
        <Chips label='看哪些' choices={choices} chosen={only} onChoose={setOnly} />
      )}
      {(shown.length > 0 ? shown : groups).map(({ tone, name, number, group }) => (
        <Section key={tone} title={`${name} ${number} 件`}>
          <View {...(beside && semantics('listbox', { label: name }))}>
            {group.map((todo) => (
              <TodoCard
                key={todo.id}
                todo={todo}
                several={counts.length > 1}
                {...(beside && {
                  open: () => beside.choose(todo),
                  selected: beside.open === todo.id,
                })}
              />
            ))}
          </View>
        </Section>
      ))}
    </View>
  )
}

interface TodoCardProps {
  todo: Todo
  /** There are others than of its kind: it says of which it is. */
  several: boolean
  /** Opens it beside the list instead of on a page of its own. */
  open?: () => void
  selected?: boolean
}

function TodoCard({ todo, several, open, selected }: TodoCardProps) {
  const { id, kindName, page, title, text, place, at, weight, stepName, due } = todo
  const many = weight && `${weight} 位居民遇到`
  return (
    <CaseCard
      title={title}
      text={text}
      detail={[several && kindName, place, dayOf(at), many].filter(Boolean).join(' · ')}
      stepName={stepName}
      due={due}
      open={open ?? (() => openPage(page, { id }))}
      selected={selected}
      tabStop={selected}
    />
  )
}
