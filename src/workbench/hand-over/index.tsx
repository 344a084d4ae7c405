import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { calls, cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { useParameters } from '../../use-parameters'
import styles from './index.module.scss'

/** Moves all open matters of one scope to another, as when a post ends. It goes on where it was interrupted. */
export default function HandOver() {
  const { scope = '' } = useParameters<Pages['workbench/hand-over']>()
  const scopes = useQuery(cloud.workbench.scopes.queryOptions({ scope }))
  return (
    <Page>
      <QueryView query={scopes}>{(known) => <Between scopes={known} />}</QueryView>
    </Page>
  )
}

interface BetweenProps {
  scopes: readonly { code: string; name: string; able: boolean; kind: string }[]
}

function Between({ scopes }: BetweenProps) {
  const [asking, setAsking] = useState(false)
  const [moved, setMoved] = useState(0)
  const { value, change, field, complete, send, busy } = useForm({
    start: (): { from?: string; to?: string } => ({}),
    lacks: (it) => ({
      from: !it.from && '请选择从哪里交出',
      to: it.from && (!it.to || it.to === it.from) && '请选择交给谁',
    }),
    async act({ from = '', to = '' }) {
      for (let more = true; more; ) {
        const step = await calls.feedback.handOver.mutate({ from, to })
        setMoved((before) => before + step.moved)
        more = step.more
      }
    },
    onDone() {
      setAsking(false)
      say('交接完成，时限不变')
    },
    onProblem: () => setAsking(false),
  })
  const { from, to } = value
  const nameOf = (code?: string) => scopes.find((scope) => scope.code === code)?.name ?? ''
  const kind = scopes.find((scope) => scope.code === from)?.kind
  const takers = scopes.filter((scope) => scope.able && scope.kind === kind && scope.code !== from)
  const choices = (list: BetweenProps['scopes']) => list.map(({ code, name }) => [code, name] as const)
  return (
    <Card>
      <ChoiceField
        label='从哪里交出'
        choices={choices(scopes)}
        {...field('from')}
        onChange={(next) => change({ from: next, to: undefined })}
      />
      {from && (
        <ChoiceField
          label='交给谁'
          choices={choices(takers)}
          {...field('to')}
          hint={takers.length ? undefined : '没有能接手的同级单位'}
        />
      )}
      <Text className={styles.word}>所有未结案的诉求一起交接，受理和办结的时限照常计算。</Text>
      {moved > 0 && <Text className={styles.word}>已交接 {moved} 件。</Text>}
      <Button label='交接' onTap={() => complete() && setAsking(true)} />
      {asking && from && to && (
        <ConfirmSheet
          title='现在交接吗？'
          sentence={`${nameOf(from)}未结案的诉求全部交给${nameOf(to)}，今后由其办理`}
          confirm='确定交接'
          busy={busy}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
