import { useMutation } from '@tanstack/react-query'
import { type PropsWithChildren, useState } from 'react'
import { MOVES } from '../../../cloudfunctions/activity/moves'
import { namesFamily } from '../../../cloudfunctions/activity/signup'
import type { AskedKind } from '../../../cloudfunctions/personal'
import { useAsking } from '../../cloud/asking'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { openPage } from '../../open-page'
import { AskedConsent, useAgreed } from '../../ui/asked-consent'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { say, sayIncomplete, sayProblem } from '../../ui/toast'
import type { ActivityDetail } from './activity-view'
import { Answers } from './answers'
import { familyOf, Party, type PartyChoice, sizeOf } from './party'

/**
 * Signing up at the foot of the page: for oneself it is one tap; family and what has to be filled in stand
 * above the button, filled in as last time.
 */
export function SignUpForm({ activity, children }: PropsWithChildren<{ activity: ActivityDetail }>) {
  const { id, moves, self, questions, family, asksAge } = activity
  const keyFor = useSubmissionKey()
  const [party, setParty] = useState<PartyChoice>({ self: true, birthYear: family?.birthYear, family: [] })
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [tried, setTried] = useState(false)
  const [agreed, setAgreed] = useState<AskedKind[]>([])
  const before = useAgreed()
  const told = {
    self: party.self,
    birthYear: asksAge && party.self ? party.birthYear : undefined,
    family: familyOf(party),
  }
  const asksFamily = namesFamily(told)
  const signUp = useMutation(
    cloud.activity.signUp.mutationOptions({
      onSuccess: ({ state }) => say(state === 'waiting' ? '已排上候补，轮到您会通知您' : '报名成功'),
      onError: sayProblem,
    }),
  )
  const size = sizeOf(party)
  const main = moves.find((move) => move === 'signUp' || move === 'wait')
  const asksAsGuest = useAsking(main && (main === 'wait' ? 'waitlist' : 'signup'))
  const asksAsHelper = useAsking(moves.includes('help') ? 'signup' : undefined)
  const send = (role: 'participant' | 'helper') => {
    if (!self) return openPage('resident/home', {})
    const participates = role === 'participant'
    setTried(participates)
    if (participates && size > activity.partyMost) return say(`每户最多 ${activity.partyMost} 人`)
    const open = size === 0 || questions.some((question) => question.required && !answers[question.id])
    const isAgreed = !asksFamily || [...before, ...agreed].includes('family')
    if (participates && (open || (asksAge && ageless(party)) || !isAgreed)) return sayIncomplete()
    const askForMessages = participates ? asksAsGuest : asksAsHelper
    askForMessages()
    const input = { id, role, ...(participates && { ...told, answers, agreed }) }
    signUp.mutate({ key: keyFor(JSON.stringify(input)), ...input })
  }
  const bar = (
    <>
      {main && (
        <Button
          label={size > 1 ? `${MOVES[main]}（${size} 人）` : MOVES[main]}
          onTap={() => send('participant')}
          busy={signUp.isPending}
        />
      )}
    </>
  )
  return (
    <Page bar={main && bar}>
      {children}
      {main && self && (activity.partyMost > 1 || asksAge) && (
        <Party activity={activity} choice={party} onChange={setParty} tried={tried} name={self} />
      )}
      {main && self && asksFamily && (
        <AskedConsent kind='family' agreed={agreed} onChange={setAgreed} tried={tried} />
      )}
      {main && self && (
        <Answers questions={questions} answers={answers} onChange={setAnswers} tried={tried} />
      )}
      {moves.includes('help') && (
        <Section title='也可以来帮忙'>
          <Button
            kind='plain'
            label='我来帮忙（志愿者）'
            onTap={() => send('helper')}
            busy={signUp.isPending}
          />
        </Section>
      )}
    </Page>
  )
}

function ageless(party: PartyChoice): boolean {
  const unknown = familyOf(party).some(({ birthYear }) => birthYear === undefined)
  return (party.self && party.birthYear === undefined) || unknown
}
