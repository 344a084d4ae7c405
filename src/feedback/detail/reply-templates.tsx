import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TEMPLATE_LIMITS } from '../../../cloudfunctions/feedback/answer-template'
import { calls, cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { QueryView } from '../../ui/query-view'
import { Sheet, SheetButtons } from '../../ui/sheet'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { TemplateList } from './template-list'

interface ReplyTemplatesProps {
  /** What is written so far: it may be kept for all of the unit. */
  word: string
  onChoose: (text: string) => void
}

/** Words that are used often, the unit's own first: a tap begins the answer with them. */
export function ReplyTemplates({ word, onChoose }: ReplyTemplatesProps) {
  const [open, setOpen] = useState(false)
  const [saved, setSaved] = useState('')
  const templates = useQuery(cloud.feedback.templates.queryOptions(undefined, { enabled: open }))
  const close = () => setOpen(false)
  const save = useAct({
    act: (text: string, key) => calls.feedback.saveTemplate.mutate({ key, text }),
    onDone(_none, text) {
      setSaved(text)
      say('已存为常用答复，同事也能用')
    },
  })
  const choose = (text: string) => {
    onChoose(text)
    close()
  }
  if (!open) return <Button kind='plain' label='用常用答复' onTap={() => setOpen(true)} />
  const text = word.trim().slice(0, TEMPLATE_LIMITS.text)
  return (
    <Sheet title='常用答复' onCancel={close}>
      <QueryView query={templates}>
        {(known) => <TemplateList templates={known} onChoose={choose} />}
      </QueryView>
      <SheetButtons>
        {text && text !== saved && (
          <Button kind='plain' label='把写好的存为常用' busy={save.busy} onTap={() => save.send(text)} />
        )}
        <Button kind='plain' label='关闭' onTap={close} />
      </SheetButtons>
    </Sheet>
  )
}
