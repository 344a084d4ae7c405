import { ChoiceField } from '../../ui/choice-field'
import type { Colleague } from './leave-form'

/** No post has this id. */
const NOBODY = ''

interface DeputyFieldProps {
  label: string
  colleagues: readonly Colleague[]
  value: string | undefined
  /** A leave may go without a deputy: then the next outward takes over. */
  optional: boolean
  error?: string
  onChange: (post: string) => void
}

/** One colleague out of those of the same community or unit, by name and post. */
export function DeputyField({ label, colleagues, optional, ...field }: DeputyFieldProps) {
  const people = colleagues.map(({ post, name, title }) => [post, `${name} · ${title}`] as const)
  const choices = optional ? [...people, [NOBODY, '不指定，转由上一级处理'] as const] : people
  const hint = people.length === 0 ? '这几天没有可以代理的同事' : '这几天自己也请假的同事没有列出'
  return <ChoiceField label={label} choices={choices} hint={hint} {...field} />
}
