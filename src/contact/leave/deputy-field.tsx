import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'
import type { Colleague } from './leave-form'

/** No post has this id. */
const NOBODY = ''

interface DeputyFieldProps {
  label: string
  colleagues: readonly Colleague[]
  chosen: string | undefined
  /** A leave may go without a deputy: then the next outward takes over. */
  optional: boolean
  error?: string
  onChoose: (post: string) => void
}

/** One colleague out of those of the same community or unit, by name and post. */
export function DeputyField({ label, colleagues, chosen, optional, error, onChoose }: DeputyFieldProps) {
  const people = colleagues.map(({ post, name, title }) => [post, `${name} · ${title}`] as const)
  const choices = optional ? [...people, [NOBODY, '不指定，转由上一级处理'] as const] : people
  const hint = people.length === 0 ? '这几天没有可以代理的同事' : '这几天自己也请假的同事没有列出'
  return (
    <Field label={label} error={error} hint={hint}>
      <Chips label={label} choices={choices} chosen={chosen} onChoose={onChoose} />
    </Field>
  )
}
