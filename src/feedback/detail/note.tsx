import { useState } from 'react'
import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import { calls } from '../../cloud/client'
import { AskSheet } from '../../process/ask-sheet'
import { Button } from '../../ui/button'
import { say } from '../../ui/toast'

const WORD = {
  label: '内部备注（居民看不到）',
  most: FEEDBACK_LIMITS.word,
  placeholder: '如：已联系物业，周三来修',
  lacking: '请写下备注内容',
}

/** A handlers' note. Closed at first, so that nobody writes into it what is meant for the resident. */
export function Note({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind='plain' label='记一条内部备注' onTap={() => setOpen(true)} />
      {open && (
        <AskSheet
          name='记一条内部备注'
          confirm='保存备注'
          ask={{ word: WORD }}
          close={() => setOpen(false)}
          act={({ word = '' }, key) => calls.feedback.note.mutate({ key, id, word })}
          onDone={() => say('已记下，居民看不到')}
        />
      )}
    </>
  )
}
