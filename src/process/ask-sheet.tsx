import { useState } from 'react'
import { Button } from '../ui/button'
import { Chips } from '../ui/chips'
import { Field, TextArea } from '../ui/field'
import type { FreshnessProps } from '../ui/freshness'
import { QueryView } from '../ui/query-view'
import { Sheet, SheetButtons } from '../ui/sheet'
import { Empty } from '../ui/states'

/** What a move asks for; `lacking` says what is missing, and without it the field may stay empty. */
export interface Ask<R extends string = string> {
  /** One out of a known list. */
  reason?: { label: string; choices: readonly (readonly [R, string])[]; lacking?: string }
  /** Whom it is given to, as the server says can have it. */
  whom?: { label: string; lacking?: string }
  word: { label: string; most: number; lacking?: string }
}

/** What someone says with a move. */
export interface Said<R extends string = string> {
  word?: string
  reason?: R
  target?: string
}

/** Whom a move may lead to, by name. */
export type Targets = FreshnessProps & {
  data: readonly { target: string; name: string }[] | undefined
  error: unknown
  refetch: () => Promise<unknown>
}

interface AskSheetProps<R extends string> {
  /** The move, as its button is called. */
  name: string
  ask: Ask<R>
  targets: Targets
  onSend: (said: Said<R>) => void
  onCancel: () => void
  busy: boolean
}

/** What a move asks for, over the page: a word, a reason out of the list, whom to give it to. */
export function AskSheet<R extends string>({ name, ask, targets, onSend, onCancel, busy }: AskSheetProps<R>) {
  const { reason: why, whom } = ask
  const [said, setSaid] = useState<Said<R>>({})
  const [tried, setTried] = useState(false)
  const word = said.word?.trim()
  const lacks = {
    reason: said.reason ? undefined : why?.lacking,
    target: said.target ? undefined : whom?.lacking,
    word: word ? undefined : ask.word.lacking,
  }
  const shown: Partial<typeof lacks> = tried ? lacks : {}
  const send = () => {
    setTried(true)
    const { word: _untrimmed, ...chosen } = said
    if (!lacks.reason && !lacks.target && !lacks.word) onSend({ ...chosen, ...(word && { word }) })
  }
  return (
    <Sheet title={name} onCancel={onCancel}>
      {why && (
        <Field label={why.label} error={shown.reason}>
          <Chips
            label={why.label}
            choices={why.choices}
            chosen={said.reason}
            onChoose={(reason) => setSaid({ ...said, reason })}
          />
        </Field>
      )}
      {whom && (
        <Field label={whom.label} error={shown.target}>
          <Whom
            label={whom.label}
            targets={targets}
            chosen={said.target}
            onChoose={(target) => setSaid({ ...said, target })}
          />
        </Field>
      )}
      <TextArea
        label={ask.word.label}
        value={said.word ?? ''}
        onChange={(next) => setSaid({ ...said, word: next })}
        most={ask.word.most}
        error={shown.word}
      />
      <SheetButtons>
        <Button label={`确定${name}`} onTap={send} busy={busy} />
        <Button kind='plain' label='再想想' onTap={onCancel} />
      </SheetButtons>
    </Sheet>
  )
}

interface WhomProps {
  label: string
  targets: Targets
  chosen?: string
  onChoose: (target: string) => void
}

/** Units, grids or colleagues by name. */
function Whom({ label, targets, chosen, onChoose }: WhomProps) {
  return (
    <QueryView query={targets}>
      {(found) =>
        found.length === 0 ? (
          <Empty sentence='暂时没有可选的单位或同事' scene='done' />
        ) : (
          <Chips
            label={label}
            choices={found.map(({ target, name }) => [target, name] as const)}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }
    </QueryView>
  )
}
