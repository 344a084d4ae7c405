import { useEffect, useState } from 'react'
import type { Place } from '../../../cloudfunctions/division/estate'
import { CATEGORIES, type Category } from '../../../cloudfunctions/feedback/feedback'
import { codeOf } from '../../cloud/failure'
import { type Pages, replacePage } from '../../open-page'
import { Page } from '../../ui/page'
import { Loading } from '../../ui/states'
import { sayProblem } from '../../ui/toast'
import { useParameters } from '../../use-parameters'
import { keepDraft, useDrafts, type Writing } from '../drafts/drafts'
import { onSent, sendDraft } from '../drafts/outgoing'
import { ReportForm } from './report-form'
import { nothingYet, useBeginning } from './use-writing'
import { Waiting } from './waiting'

export interface Filer {
  resident?: { home: Place; homeLabel: string }
  /** Where staff may file; missing: a resident files. */
  estates?: readonly { id: string; name: string }[]
}

/** Goes on with what was left in this form, or begins anew; what was handed in and waits says so. */
export function Begun({ resident, estates }: Filer) {
  const parameters = useParameters<Pages['feedback/new']>()
  const category = categoryOf(parameters.category)
  const opened = `${estates ? 'staff' : 'resident'} ${category}`
  const fresh = nothingYet(category, resident?.home)
  const [beginning, anew] = useBeginning({
    opened,
    draft: parameters.draft,
    fresh: estates ? { ...fresh, source: 'patrol', place: undefined } : fresh,
  })
  const [busy, setBusy] = useState(false)
  const key = beginning?.key
  const kept = useDrafts().find((draft) => draft.key === key)
  useEffect(
    () =>
      onSent((sent, { id }) => {
        if (sent === key) replacePage('feedback/detail', { id })
      }),
    [key],
  )
  if (!beginning)
    return (
      <Page>
        <Loading />
      </Page>
    )
  // From here on it is sent whatever happens to this page; filed, it leads to the matter.
  const handIn = async (writing: Writing) => {
    setBusy(true)
    keepDraft({ key: beginning.key, opened, state: 'waiting', writing })
    await sendDraft(beginning.key).catch((error) => {
      if (codeOf(error)) sayProblem(error)
      if (codeOf(error) === 'feedback/already-filed') replacePage('feedback/mine', {})
    })
    setBusy(false)
  }
  if (kept?.state === 'waiting' && !busy) return <Waiting draft={kept} />
  return (
    <ReportForm
      key={beginning.key}
      opened={opened}
      beginning={kept ? { ...beginning, writing: kept.writing } : beginning}
      filer={{ resident, estates }}
      onHandIn={handIn}
      onAnew={anew}
    />
  )
}

const CHOICES = Object.keys(CATEGORIES) as Category[]

function categoryOf(parameter: string | undefined): Category {
  return CHOICES.find((category) => category === parameter) ?? 'other'
}
