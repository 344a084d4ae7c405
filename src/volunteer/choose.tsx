import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cloud } from '../cloud/client'
import { Row, Rows } from '../ui/card'
import { Field, SearchField } from '../ui/field'
import { QueryView } from '../ui/query-view'
import { useSlow } from '../use-slow'

export interface Choice {
  id: string
  name: string
  /** Of an organisation: whether the roster knows its community. */
  known: boolean
}

interface ChooseProps {
  what: 'organisation' | 'community'
  label: string
  chosen: Choice | undefined
  onChoose: (choice: Choice | undefined) => void
  error?: string
}

/** One choice out of many by the beginning of its name; what is chosen stands alone until it is changed. */
export function Choose({ what, label, chosen, onChoose, error }: ChooseProps) {
  const [search, setSearch] = useState('')
  const slow = useSlow(search)
  const { List, example } = LISTS[what]
  if (chosen)
    return (
      <Field label={label}>
        <Rows>
          <Row title={chosen.name} detail='点这里重新选择' open={() => onChoose(undefined)} />
        </Rows>
      </Field>
    )
  return (
    <Field label={label} error={error}>
      <SearchField
        label={`搜索${label}`}
        value={search}
        onChange={setSearch}
        placeholder={example}
        most={20}
      />
      <List
        search={slow}
        onChoose={(choice) => {
          setSearch('')
          onChoose(choice)
        }}
      />
    </Field>
  )
}

interface ListProps {
  search: string
  onChoose: (choice: Choice) => void
}

function Organisations({ search, onChoose }: ListProps) {
  const options = cloud.volunteer.organisations.queryOptions({ search })
  const query = useQuery({ ...options, placeholderData: keepPreviousData })
  return (
    <QueryView query={query}>
      {({ organisations }) => (
        <Choices
          choices={organisations.map(({ id, name, hasCommunity }) => ({ id, name, known: hasCommunity }))}
          onChoose={onChoose}
        />
      )}
    </QueryView>
  )
}

function Communities({ search, onChoose }: ListProps) {
  const options = cloud.volunteer.communities.queryOptions({ search })
  const query = useQuery({ ...options, placeholderData: keepPreviousData })
  return (
    <QueryView query={query}>
      {({ communities }) => (
        <Choices choices={communities.map((each) => ({ ...each, known: true }))} onChoose={onChoose} />
      )}
    </QueryView>
  )
}

/** What is chosen from: its list, and how its names may begin. */
const LISTS = {
  organisation: { List: Organisations, example: '名称的开头，如：新南' },
  community: { List: Communities, example: '社区名称的开头，如：天安' },
}

const SHOWN = 8

function Choices({ choices, onChoose }: { choices: readonly Choice[]; onChoose: (choice: Choice) => void }) {
  return (
    <Rows>
      {choices.slice(0, SHOWN).map((choice) => (
        <Row key={choice.id} title={choice.name} open={() => onChoose(choice)} />
      ))}
      {choices.length === 0 && <Row title='没有找到，换个写法试试' />}
      {choices.length > SHOWN && <Row title='还有更多，请多写几个字' />}
    </Rows>
  )
}
