import { useEffect, useState } from 'react'
import type { Category } from '../../../cloudfunctions/feedback/feedback'
import { openFiles } from '../../cloud/kept-files'
import { newSubmissionKey } from '../../cloud/submission-key'
import { type Draft, discardDraft, draftOf, drafts, filesOf, keepDraft, type Writing } from '../drafts/drafts'

/** What a form begins with: nothing yet, or what was left in it before. */
export interface Beginning {
  key: string
  writing: Writing
  restored: boolean
}

interface Opening {
  /** The tile or the line that opened the form. */
  opened: string
  /** The draft to go on with, whatever opened it. */
  draft?: string
  fresh: Writing
}

/**
 * The beginning of a form: what was left in it before, once its files are there, else nothing yet. With it
 * a way to begin anew, which throws away what was left.
 */
export function useBeginning({ opened, draft, fresh }: Opening): [Beginning | undefined, () => void] {
  const [beginning, begin] = useState<Beginning>()
  // What opened the form decides where it begins; it stays as it is while the page is open.
  const [first] = useState({ opened, draft, fresh })
  useEffect(() => {
    const left = first.draft ? draftOf(first.draft) : leftIn(first.opened)
    if (!left) return begin(blank(first.fresh))
    const { key, writing } = left
    void openFiles(filesOf(writing).map(({ name }) => name)).then(() =>
      begin({ key, writing, restored: true }),
    )
  }, [first])
  const anew = () => {
    if (beginning) discardDraft(beginning.key)
    begin(blank(fresh))
  }
  return [beginning, anew]
}

/** What was left in the form that this opens; what is handed in is no longer in it. */
function leftIn(opened: string): Draft | undefined {
  return drafts().find((draft) => draft.state !== 'waiting' && draft.opened === opened)
}

function blank(writing: Writing): Beginning {
  return { key: newSubmissionKey(), writing, restored: false }
}

/** Keeps on the phone what is being written; a form that says nothing leaves no draft. */
export function keepWriting(opened: string, key: string, writing: Writing): void {
  const says = writing.text.trim() || writing.photos.length > 0 || writing.voice
  if (says) keepDraft({ key, opened, state: 'writing', writing })
  else discardDraft(key)
}

export function nothingYet(category: Category, place: Writing['place']): Writing {
  return { source: 'resident', category, text: '', photos: [], place }
}
