import { type ComponentType, useState } from 'react'
import type { MoveRow } from '../../cloudfunctions/process/table'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { SheetButtons } from '../ui/sheet'
import { type Act, useAct } from '../ui/use-act'
import { type Ask, AskSheet, type Said, type Targets } from './ask-sheet'

/** One move of one case. */
export interface OneMove<M extends string> {
  id: string
  move: M
}

/** How the moves of a process are offered: the words of its table, what each asks for, and how it is made. */
export interface Offer<M extends string, R extends string> {
  rows: Readonly<Record<M, Pick<MoveRow, 'name' | 'asks'>>>
  /** What most cases need stands open on the page; the other moves are one tap further. */
  first: readonly M[]
  /** Those of them that are more than a button. */
  forms: Readonly<Record<string, ComponentType<OneMove<M>> | undefined>>
  askOf: (move: M) => Ask<R>
  /** What making it calls, and what follows. */
  useMove: (one: OneMove<M>) => Act<Said<R>, unknown>
  /** Whom it may lead to; looked up while its sheet is open and asks for it. */
  useTargets: (one: OneMove<M>, isAsked: boolean) => Targets
}

interface ActionsProps<M extends string, R extends string> {
  id: string
  /** The moves the server says are open to this person now: no others are drawn. */
  moves: readonly M[]
  offer: Offer<M, R>
  /** What the step is for, where that is asked for in a sheet: it stands above the forms. */
  leading?: M
}

/** The open moves of a case, each with what it asks for. */
export function Actions<M extends string, R extends string>(props: ActionsProps<M, R>) {
  const { id, moves, offer, leading } = props
  const { rows, first, forms } = offer
  const [asking, setAsking] = useState<M>()
  const lead = moves.find((move) => move === leading)
  const open = moves.filter((move) => first.includes(move))
  const more = moves.filter((move) => !first.includes(move) && move !== lead)
  return (
    <>
      {lead && (
        <Card>
          <Button label={rows[lead].name} onTap={() => setAsking(lead)} />
        </Card>
      )}
      {open.map((move) => {
        const Form = forms[move]
        if (Form) return <Form key={move} id={id} move={move} />
        return (
          <Card key={move}>
            <MoveButton id={id} move={move} offer={offer} />
          </Card>
        )
      })}
      {more.length > 0 && (
        <Card>
          <SheetButtons>
            {more.map((move) => (
              <MoveButton key={move} id={id} move={move} offer={offer} ask={() => setAsking(move)} />
            ))}
          </SheetButtons>
        </Card>
      )}
      {asking && moves.includes(asking) && (
        <Asking id={id} move={asking} offer={offer} close={() => setAsking(undefined)} />
      )}
    </>
  )
}

interface OfferedProps<M extends string, R extends string> extends OneMove<M> {
  offer: Offer<M, R>
}

/** A move at once, or by its sheet where it asks for something. */
function MoveButton<M extends string, R extends string>(props: OfferedProps<M, R> & { ask?: () => void }) {
  const { id, move, offer, ask } = props
  const { send, busy } = useAct(offer.useMove({ id, move }))
  const { asks, name } = offer.rows[move]
  const tap = ask && asks !== 'nothing' ? ask : () => send({})
  return <Button kind={ask ? 'plain' : 'primary'} label={name} onTap={tap} busy={busy} />
}

function Asking<M extends string, R extends string>(props: OfferedProps<M, R> & { close: () => void }) {
  const { id, move, offer, close } = props
  const ask = offer.askOf(move)
  const targets = offer.useTargets({ id, move }, ask.whom !== undefined)
  const { name } = offer.rows[move]
  return <AskSheet name={name} ask={ask} targets={targets} close={close} {...offer.useMove({ id, move })} />
}
