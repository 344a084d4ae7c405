import type { PropsWithChildren } from 'react'
import { MOVES } from '../../../cloudfunctions/activity/moves'
import { namesFamily } from '../../../cloudfunctions/activity/signup'
import type { AskedKind } from '../../../cloudfunctions/personal'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import { openPage } from '../../open-page'
import { AskedConsent, useAgreed } from '../../ui/asked-consent'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { useForm } from '../../ui/use-form'
import type { ActivityDetail } from './activity-view'
import { Answers } from './answers'
import { familyOf, lacksOf, Party, type PartyChoice, sizeOf } from './party'

interface Written {
  party: PartyChoice
  agreed: AskedKind[]
  answers: Record<string, string>
}

/**
 * Signing up at the foot of the page: for oneself it is one tap; family and what has to be filled in stand
 * above the button, filled in as last time.
 */
export function SignUpForm({ activity, children }: PropsWithChildren<{ activity: ActivityDetail }>) {
  const { id, moves, self, questions, family, asksAge, partyMost } = activity
  const before = useAgreed()
  const main = moves.find((move) => move === 'signUp' || move === 'wait')
  const done = ({ state }: { state: string }) =>
    say(state === 'waiting' ? '已排上候补，轮到您会通知您' : '报名成功')
  const toldOf = ({ party }: Written) => ({
    self: party.self,
    birthYear: asksAge && party.self ? party.birthYear : undefined,
    family: familyOf(party),
  })
  const asksFamily = (it: Written) => namesFamily(toldOf(it))
  const form = useForm({
    start: (): Written => ({
      party: { self: true, birthYear: family?.birthYear, family: [] },
      agreed: [],
      answers: {},
    }),
    lacks: (it) => ({
      party: sizeOf(it.party) > partyMost ? `每户最多 ${partyMost} 人` : lacksOf(it.party, asksAge),
      agreed: asksFamily(it) && ![...before, ...it.agreed].includes('family') && '请先阅读并勾选同意',
      answers: questions.some((each) => each.required && !it.answers[each.id]) && '这一项要填',
    }),
    inTap: useAsking(main && (main === 'wait' ? 'waitlist' : 'signup')),
    act: (it, key) =>
      calls.activity.signUp.mutate({
        ...{ key, id, role: 'participant', ...toldOf(it) },
        answers: it.answers,
        agreed: it.agreed,
      }),
    onDone: done,
  })
  const help = useAct({
    inTap: useAsking(moves.includes('help') ? 'signup' : undefined),
    act: (_none, key) => calls.activity.signUp.mutate({ key, id, role: 'helper' }),
    onDone: done,
  })
  /** Who is new here says first where he lives. */
  const known = (send: () => void) => (self ? send() : openPage('resident/home', {}))
  const { value, field, busy } = form
  const size = sizeOf(value.party)
  const bar = (
    <>
      {main && (
        <Button
          label={size > 1 ? `${MOVES[main]}（${size} 人）` : MOVES[main]}
          onTap={() => known(form.send)}
          busy={busy}
        />
      )}
    </>
  )
  return (
    <Page bar={main && bar}>
      {children}
      {main && self && (partyMost > 1 || asksAge) && (
        <Party activity={activity} {...field('party')} name={self} />
      )}
      {main && self && asksFamily(value) && <AskedConsent kind='family' {...field('agreed')} />}
      {main && self && <Answers questions={questions} {...field('answers')} />}
      {moves.includes('help') && (
        <Section title='也可以来帮忙'>
          <Button kind='plain' label='我来帮忙（志愿者）' onTap={() => known(help.send)} busy={help.busy} />
        </Section>
      )}
    </Page>
  )
}
