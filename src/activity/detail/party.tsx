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
}

interface PartyProps {
  activity: ActivityDetail
  name: string
  choice: PartyChoice
  onChange: (choice: PartyChoice) => void
  tried: boolean
}

const SELF = '本人'

/** Oneself, and family members: those of last time stand there already. */
export function Party({ activity, name, choice, onChange, tried }: PartyProps) {
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
  const add = (person: Person) => {
    setAdded([person, ...added])
    if (chosen.length >= partyMost) return say(`每户最多 ${partyMost} 人`)
    onChange({ ...choice, family: [...choice.family, person] })
  }
  const choices = [[SELF, `本人（${name}）`], ...known.map((one) => [one.name, one.name])] as [
    string,
    string,
  ][]
  return (
    <Section title='谁来参加'>
      <Field
        label={`每户最多 ${partyMost} 人，一起报上、一起候补`}
        error={tried && chosen.length === 0 ? '请选择谁来参加' : undefined}
      >
        <TickChips choices={choices} chosen={chosen} onChange={choose} />
      </Field>
      {asksAge && choice.self && (
        <Year
          label='您的出生年份'
          value={choice.birthYear}
          onChange={(birthYear) => onChange({ ...choice, birthYear })}
          error={tried && choice.birthYear === undefined ? '请填写四位年份' : undefined}
        />
      )}
      <AddMember asksAge={asksAge} onAdd={add} />
    </Section>
  )
}

function AddMember({ asksAge, onAdd }: { asksAge: boolean; onAdd: (person: Person) => void }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [birthYear, setBirthYear] = useState<number>()
  if (!open) return <Button kind='plain' label='带家人一起来' onTap={() => setOpen(true)} />
  const add = () => {
    if (!name.trim()) return say('请填写家人的称呼')
    if (asksAge && birthYear === undefined) return say('请填写四位出生年份')
    onAdd({ name: name.trim(), ...(birthYear !== undefined && { birthYear }) })
    setName('')
    setBirthYear(undefined)
    setOpen(false)
  }
  return (
    <>
      <TextField
        label='家人的称呼'
        value={name}
        onChange={setName}
        most={FAMILY_LIMITS.name}
        placeholder='如：孙女小雨'
      />
      {asksAge && <Year label='家人的出生年份' value={birthYear} onChange={setBirthYear} />}
      <Button kind='plain' label='加上这位家人' onTap={add} />
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
