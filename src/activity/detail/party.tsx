import { useState } from 'react'
import type { Person } from '../../../cloudfunctions/activity/conditions'
import { FAMILY_LIMITS } from '../../../cloudfunctions/activity/signup'
import { Button } from '../../ui/button'
import { Field, TextField } from '../../ui/field'
import { Section } from '../../ui/section'
import { TickChips } from '../../ui/tick-chips'
import { say } from '../../ui/toast'
import type { ActivityDetail } from './activity-view'

/** Who comes. */
export interface PartyChoice {
  self: boolean
  birthYear?: number
  family: Person[]
  /** Somebody who is just being written: comes along as soon as there is a name. */
  adding?: Person
}

/** The family that comes along, with whoever is still being written. */
export function familyOf({ family, adding }: PartyChoice): Person[] {
  const name = adding?.name.trim()
  return adding && name ? [...family, { ...adding, name }] : family
}

/** What a party lacks before it can be signed up. */
export function lacksOf(choice: PartyChoice, asksAge: boolean): string | undefined {
  if (sizeOf(choice) === 0) return '请选择谁来参加'
  const ages = [...(choice.self ? [choice.birthYear] : []), ...familyOf(choice).map((it) => it.birthYear)]
  return asksAge && ages.includes(undefined) ? '请填写四位年份' : undefined
}

export function sizeOf(choice: PartyChoice): number {
  return (choice.self ? 1 : 0) + familyOf(choice).length
}

interface PartyProps {
  activity: ActivityDetail
  name: string
  value: PartyChoice
  onChange: (choice: PartyChoice) => void
  /** What the party lacks, said where it is. */
  error?: string
}

const SELF = '本人'

/** Oneself, and family members: those of last time stand there already. */
export function Party({ activity, name, value: choice, onChange, error }: PartyProps) {
  const { family, partyMost, asksAge } = activity
  const [added, setAdded] = useState<Person[]>([])
  const known = [
    ...added,
    ...(family?.members ?? []).filter((one) => !added.some((it) => it.name === one.name)),
  ]
  const chosen = [...(choice.self ? [SELF] : []), ...choice.family.map((person) => person.name)]
  const choose = (names: string[]) => {
    if (names.length > partyMost) return say(`每户最多 ${partyMost} 人`)
    const people = known.filter((person) => names.includes(person.name))
    onChange({ ...choice, self: names.includes(SELF), family: people })
  }
  const write = (adding: Person) => onChange({ ...choice, adding })
  const add = () => {
    const person = familyOf(choice).at(-1)
    if (!choice.adding?.name.trim() || !person) return say('请填写家人的称呼')
    if (asksAge && person.birthYear === undefined) return say('请填写四位出生年份')
    if (chosen.length >= partyMost) return say(`每户最多 ${partyMost} 人`)
    setAdded([person, ...added])
    onChange({ ...choice, family: familyOf(choice), adding: undefined })
  }
  const choices = [[SELF, `本人（${name}）`], ...known.map((one) => [one.name, one.name])] as [
    string,
    string,
  ][]
  return (
    <Section title='谁来参加'>
      <Field
        label={`每户最多 ${partyMost} 人，一起报上、一起候补`}
        error={sizeOf(choice) === 0 ? error : undefined}
      >
        <TickChips choices={choices} chosen={chosen} onChange={choose} />
      </Field>
      {asksAge && choice.self && (
        <Year
          label='您的出生年份'
          value={choice.birthYear}
          onChange={(birthYear) => onChange({ ...choice, birthYear })}
          error={choice.birthYear === undefined ? error : undefined}
        />
      )}
      {choice.adding ? (
        <NewMember asksAge={asksAge} person={choice.adding} onChange={write} onAdd={add} error={error} />
      ) : (
        <Button kind='plain' label='带家人一起来' onTap={() => write({ name: '' })} />
      )}
    </Section>
  )
}

interface NewMemberProps {
  asksAge: boolean
  person: Person
  onChange: (person: Person) => void
  onAdd: () => void
  error?: string
}

function NewMember({ asksAge, person, onChange, onAdd, error }: NewMemberProps) {
  const { name, birthYear } = person
  return (
    <>
      <TextField
        label='家人的称呼'
        value={name}
        onChange={(written) => onChange({ ...person, name: written })}
        most={FAMILY_LIMITS.name}
        placeholder='如：孙女小雨'
      />
      {asksAge && (
        <Year
          label='家人的出生年份'
          value={birthYear}
          onChange={(year) => onChange({ ...person, birthYear: year })}
          error={name.trim() !== '' && birthYear === undefined ? error : undefined}
        />
      )}
      <Button kind='plain' label='加上这位家人' onTap={onAdd} />
    </>
  )
}

interface YearProps {
  label: string
  value: number | undefined
  onChange: (year: number | undefined) => void
  error?: string
}

function Year({ label, value, onChange, error }: YearProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const write = (typed: string) => {
    setText(typed)
    onChange(/^(19|20)\d\d$/.test(typed) ? Number(typed) : undefined)
  }
  return (
    <TextField label={label} value={text} onChange={write} most={4} placeholder='如：2017' error={error} />
  )
}
