import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { calls } from '../../cloud/client'
import { Row, Rows } from '../../ui/card'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'

interface TemplateListProps {
  templates: inferRouterOutputs<Api>['feedback']['templates']
  onChoose: (text: string) => void
}

/** The words to begin with, the unit's own first; those can be taken away again. */
export function TemplateList({ templates: { own, common }, onChoose }: TemplateListProps) {
  const [removing, setRemoving] = useState(false)
  const remove = useAct({
    act: (id: string) => calls.feedback.removeTemplate.mutate({ id }),
    onDone: () => say('已删除，同事也不再看到'),
  })
  const ownOnly = removing && own.length > 0
  return (
    <Rows>
      {own.map(({ id, text }) => (
        <Row
          key={id}
          title={text}
          {...(ownOnly && { detail: '点一下，删除这一条' })}
          open={() => (ownOnly ? remove.send(id) : onChoose(text))}
        />
      ))}
      {!ownOnly && common.map(({ text }) => <Row key={text} title={text} open={() => onChoose(text)} />)}
      {own.length > 0 && (
        <Row title={removing ? '不删了' : '删除本单位存的常用答复'} open={() => setRemoving(!removing)} />
      )}
    </Rows>
  )
}
