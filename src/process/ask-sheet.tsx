import { Button } from '../ui/button'
import { SwitchRow } from '../ui/card'
import { Chips } from '../ui/chips'
import { ChoiceField } from '../ui/choice-field'
import { Field, TextArea } from '../ui/field'
import type { FreshnessProps } from '../ui/freshness'
import { QueryView } from '../ui/query-view'
import { Sheet, SheetButtons } from '../ui/sheet'
import { Empty } from '../ui/states'
import type { Act } from '../ui/use-act'
import { useForm } from '../ui/use-form'

/** What a move asks for; `lacking` says what is missing, and without it the field may stay empty. */
export interface Ask<R extends string = string> {
  /** One out of a known list. */
  reason?: { label: string; choices: readonly (readonly [R, string])[]; lacking?: string }
  /** Whom it is given to, as the server says can have it. */
  whom?: { label: string; lacking?: string }
  word?: { label: string; most: number; lacking?: string; placeholder?: string }
  /** What may be done with it in the same go. */
  also?: { label: string; detail: string }
}

/** What someone says with a move. */
export interface Said<R extends string = string> {
  word?: string
  reason?: R
  target?: string
  also?: boolean
}

/** Whom a move may lead to, by name. */
export type Targets = FreshnessProps & {
  data: readonly { target: string; name: string }[] | undefined
  error: unknown
  refetch: () => Promise<unknown>
}

interface AskSheetProps<R extends string, A> extends Act<Said<R>, A> {
  /** The move, as its button is called. */
  name: string
  /** What the button that does it says, where that is more than the name. */
  confirm?: string
  ask: Ask<R>
  targets?: Targets
  close: () => void
}

/** What a move asks for, over the page: a word, a reason out of the list, whom to give it to. Once done it closes. */
export function AskSheet<A, R extends string = string>(props: AskSheetProps<R, A>) {
  const { name, confirm = `确定${name}`, ask, targets, close, act, onDone, ...rest } = props
  const { reason: why, whom, word, also } = ask
  const { field, send, busy } = useForm({
    ...rest,
    start: (): Said<R> => ({}),
    lacks: (said) => ({
      reason: !said.reason && why?.lacking,
      target: !said.target && whom?.lacking,
      word: !said.word?.trim() && word?.lacking,
    }),
    act: ({ word: written, ...said }, key) => {
      const trimmed = written?.trim()
      return act({ ...said, ...(trimmed && { word: trimmed }) }, key)
    },
    onDone(answer, said) {
      close()
      onDone?.(answer, said)
    },
  })
  return (
    <Sheet title={name} onCancel={close}>
      {why && <ChoiceField label={why.label} choices={why.choices} {...field('reason')} />}
      {whom && targets && <Whom label={whom.label} targets={targets} {...field('target')} />}
      {word && (
        <TextArea
          label={word.label}
          most={word.most}
          placeholder={word.placeholder}
          {...field('word')}
          value={field('word').value ?? ''}
        />
      )}
      {also && (
        <SwitchRow
          title={also.label}
          detail={also.detail}
          on={field('also').value ?? false}
          onChange={field('also').onChange}
        />
      )}
      <SheetButtons>
        <Button label={confirm} onTap={send} busy={busy} />
        <Button kind='plain' label='再想想' onTap={close} />
      </SheetButtons>
    </Sheet>
  )
}

interface WhomProps {
  label: string
  targets: Targets
  value?: string
  onChange: (target: string) => void
  error?: string
}

/** Units, grids or colleagues by name. */
function Whom({ label, targets, value, onChange, error }: WhomProps) {
  return (
    <Field label={label} error={error}>
      <QueryView query={targets}>
        {(found) =>
          found.length === 0 ? (
            <Empty sentence='暂时没有可选的单位或同事' scene='done' />
          ) : (
            <Chips
              label={label}
              choices={found.map(({ target, name }) => [target, name] as const)}
              chosen={value}
              onChoose={onChange}
            />
          )
        }
      </QueryView>
    </Field>
  )
}
