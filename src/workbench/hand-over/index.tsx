import { useMutation, useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { Field } from '../../ui/field'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { say, sayProblem } from '../../ui/toast'
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
  const [from, setFrom] = useState<string>()
  const [to, setTo] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [moved, setMoved] = useState(0)
  const handOver = useMutation(
    cloud.feedback.handOver.mutationOptions({
      onSuccess: ({ moved: count, more }) => {
        setMoved((before) => before + count)
        if (more && from && to) handOver.mutate({ from, to })
        else {
          setAsking(false)
          say('交接完成，时限不变')
        }
      },
      onError: (error) => {
        setAsking(false)
        sayProblem(error)
      },
    }),
  )
  const nameOf = (code?: string) => scopes.find((scope) => scope.code === code)?.name ?? ''
  const kind = scopes.find((scope) => scope.code === from)?.kind
  const takers = scopes.filter((scope) => scope.able && scope.kind === kind && scope.code !== from)
  const choices = (list: BetweenProps['scopes']) => list.map(({ code, name }) => [code, name] as const)
  return (
    <Card>
      <Field label='从哪里交出'>
        <Chips label='从哪里交出' choices={choices(scopes)} chosen={from} onChoose={setFrom} />
      </Field>
      {from && (
        <Field label='交给谁' hint={takers.length ? undefined : '没有能接手的同级单位'}>
          <Chips label='交给谁' choices={choices(takers)} chosen={to} onChoose={setTo} />
        </Field>
      )}
      <Text className={styles.word}>所有未结案的诉求一起交接，受理和办结的时限照常计算。</Text>
      {moved > 0 && <Text className={styles.word}>已交接 {moved} 件。</Text>}
      <Button
        label='交接'
        onTap={() => (from && to && from !== to ? setAsking(true) : say('请先选好交出方和接手方'))}
      />
      {asking && from && to && (
        <ConfirmSheet
          title='现在交接吗？'
          sentence={`${nameOf(from)}未结案的诉求全部交给${nameOf(to)}，今后由其办理`}
          confirm='确定交接'
          busy={handOver.isPending}
          onConfirm={() => handOver.mutate({ from, to })}
          onCancel={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
