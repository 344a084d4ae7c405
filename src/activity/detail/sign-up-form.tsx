import { useMutation } from '@tanstack/react-query'
import { type PropsWithChildren, useState } from 'react'
import type { Person } from '../../../cloudfunctions/activity/conditions'
import { MOVES } from '../../../cloudfunctions/activity/moves'
import { namesFamily } from '../../../cloudfunctions/activity/signup'
import type { AskedKind } from '../../../cloudfunctions/privacy/kinds'
import { useAsking } from '../../cloud/asking'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { openPage } from '../../open-page'
import { AskedConsent, useAgreed } from '../../ui/asked-consent'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { say, sayProblem } from '../../ui/toast'
import type { ActivityDetail } from './activity-view'
import { Answers } from './answers'
import { Party, type PartyChoice } from './party'

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
  const told = { ...party, birthYear: asksAge && party.self ? party.birthYear : undefined }
  const asksFamily = namesFamily(told)
  const signUp = useMutation(
    cloud.activity.signUp.mutationOptions({
      onSuccess: ({ state }) => say(state === 'waiting' ? '已排上候补，轮到您会通知您' : '报名成功'),
      onError: sayProblem,
    }),
  )
  const main = moves.find((move) => move === 'signUp' || move === 'wait')
  const asksAsGuest = useAsking(main && (main === 'wait' ? 'waitlist' : 'signup'))
  const asksAsHelper = useAsking(moves.includes('help') ? 'signup' : undefined)
  const send = (role: 'participant' | 'helper') => {
    if (!self) return openPage('resident/home', {})
    const participates = role === 'participant'
    setTried(participates)
    const open = participates && questions.some((question) => question.required && !answers[question.id])
    const isAgreed = !asksFamily || [...before, ...agreed].includes('family')
    if (open || (participates && ((asksAge && ageless(party)) || !isAgreed)))
      return say('还有几处没有填好，请看红字')
    const askForMessages = participates ? asksAsGuest : asksAsHelper
    askForMessages()
    const input = { id, role, ...(participates && { ...told, answers, agreed }) }
    signUp.mutate({ key: keyFor(JSON.stringify(input)), ...input })
  }
  const size = (party.self ? 1 : 0) + party.family.length
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
      {main && self && activity.partyMost > 1 && (
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

function ageless({ self, birthYear, family }: PartyChoice): boolean {
  const unknown = (person: Pick<Person, 'birthYear'>) => person.birthYear === undefined
  return (self && birthYear === undefined) || family.some(unknown)
}
