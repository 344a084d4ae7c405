import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import {
  type Asks,
  MOVES,
  type Move,
  SEND_BACK_REASONS,
  type SendBackReason,
} from '../../../cloudfunctions/feedback/steps'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Field, TextArea } from '../../ui/field'
import { QueryView } from '../../ui/query-view'
import { Sheet, SheetButtons } from '../../ui/sheet'
import { Empty } from '../../ui/states'

/** What someone says with a move. */
export interface Said {
  word?: string
  reason?: SendBackReason
  target?: string
}

interface MoveSheetProps {
  id: string
  move: Move
  onSend: (said: Said) => void
  onCancel: () => void
  busy: boolean
}

const REASONS = Object.entries(SEND_BACK_REASONS) as [SendBackReason, string][]
/** Moves that lead to someone who is chosen; the street only gets advice. */
const WHOM: Partial<Record<Asks, string>> = {
  unit: '交给哪个单位',
  grid: '交给哪个网格',
  colleague: '转给哪位同事',
  proposal: '建议哪个部门办（可不选）',
}
const MUST_SAY: readonly Asks[] = ['word', 'proposal', 'reply']

/** What a word is for: written for whoever reads it next. */
const WORD_FOR: Partial<Record<Move, string>> = {
  veto: '哪里没有办好？写下来，会重新办理',
  decline: '为什么不受理、该找谁（居民会看到）',
  ticket: '督办要求',
  answerTicket: '办理进展和完成时间',
  toCommunity: '为什么要上报、已经做了什么',
  toStreet: '为什么要上报、已经做了什么',
  returnToCommunity: '退回的原因',
  reject: '哪里没有办好',
}

/** What a move asks for, over the page: a word, a reason out of the list, whom to give it to. */
export function MoveSheet({ id, move, onSend, onCancel, busy }: MoveSheetProps) {
  const { asks, name } = MOVES[move]
  const [word, setWord] = useState('')
  const [reason, setReason] = useState<SendBackReason>()
  const [target, setTarget] = useState<string>()
  const [tried, setTried] = useState(false)
  const lacks = {
    word: MUST_SAY.includes(asks) && !word.trim(),
    reason: asks === 'reason' && !reason,
    target: asks in WHOM && asks !== 'proposal' && !target,
  }
  const send = () => {
    setTried(true)
    if (lacks.word || lacks.reason || lacks.target) return
    onSend({
      ...(word.trim() && { word: word.trim() }),
      ...(reason && { reason }),
      ...(target && { target }),
    })
  }
  return (
    <Sheet title={name} onCancel={onCancel}>
      {asks === 'reason' && (
        <Field label='退单理由' error={tried && lacks.reason ? '请选择退单理由' : undefined}>
          <Chips label='退单理由' choices={REASONS} chosen={reason} onChoose={setReason} />
        </Field>
      )}
      {asks in WHOM && (
        <Field label={WHOM[asks] ?? ''} error={tried && lacks.target ? '请选择要交给谁' : undefined}>
          <Whom id={id} move={move} label={WHOM[asks] ?? ''} chosen={target} onChoose={setTarget} />
        </Field>
      )}
      <TextArea
        label={WORD_FOR[move] ?? '说明（可不填）'}
        value={word}
        onChange={setWord}
        most={FEEDBACK_LIMITS.word}
        error={tried && lacks.word ? '请写一句说明' : undefined}
      />
      <SheetButtons>
        <Button label={`确定${name}`} onTap={send} busy={busy} />
        <Button kind='plain' label='再想想' onTap={onCancel} />
      </SheetButtons>
    </Sheet>
  )
}

interface WhomProps {
  id: string
  move: Move
  label: string
  chosen?: string
  onChoose: (target: string) => void
}

/** Departments, grids or colleagues by name, as the server says they can have it. */
function Whom({ id, move, label, chosen, onChoose }: WhomProps) {
  const choices = useQuery(cloud.feedback.choices.queryOptions({ id, move }))
  return (
    <QueryView query={choices}>
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
