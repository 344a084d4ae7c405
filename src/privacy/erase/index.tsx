import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ERASABLE_KINDS, type ErasableKind, KINDS } from '../../../cloudfunctions/personal'
import { calls, cloud, queryClient } from '../../cloud/client'
import { goBack } from '../../open-page'
import { Button } from '../../ui/button'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { Field } from '../../ui/field'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { TickChips } from '../../ui/tick-chips'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import styles from '../held/index.module.scss'
import { Outcome } from './outcome'

/** Chooses what is deleted, with what goes and what has to stay in sight before it is done. */
export default function ErasePage() {
  const query = useQuery(cloud.privacy.held.queryOptions())
  const [asking, ask] = useState(false)
  const { value, change, lacks, complete, send, busy } = useForm({
    start: (): { kinds: ErasableKind[] } => ({ kinds: [] }),
    lacks: ({ kinds }) => ({ kinds: kinds.length === 0 && '请选择要删除什么' }),
    act: (it) => calls.privacy.erase.mutate(it),
    onDone() {
      // Pages that are open ask again; what others once showed goes from the phone, too.
      queryClient.removeQueries({ type: 'inactive' })
      say('已删除')
      goBack()
    },
    onProblem: () => ask(false),
  })
  const chosen = value.kinds
  const choose = (kinds: ErasableKind[]) => change({ kinds })
  return (
    <Page bar={<Button label='删除所选的信息' onTap={() => complete() && ask(true)} busy={busy} />}>
      <QueryView query={query}>
        {({ kinds }) => {
          const held = ERASABLE_KINDS.filter((kind) => kinds.some((one) => one.kind === kind && one.summary))
          if (held.length === 0) return <Empty sentence='没有留存您的信息' scene='done' />
          return (
            <>
              <Field label='要删除什么？' error={lacks('kinds')}>
                <TickChips
                  choices={held.map((kind) => [kind, KINDS[kind].name] as const)}
                  chosen={chosen}
                  onChange={choose}
                />
              </Field>
              <View className={styles.buttons}>
                {chosen.length < held.length && (
                  <Button kind='plain' label='全部选上' onTap={() => choose(held)} />
                )}
                <Text className={styles.word}>删除一类信息，也就撤回了对它的同意；以后要用，会再问您。</Text>
              </View>
              {chosen.map((kind) => (
                <Outcome key={kind} kind={kind} />
              ))}
            </>
          )
        }}
      </QueryView>
      {asking && (
        <ConfirmSheet
          title='删除后不能恢复'
          sentence={`将删除：${chosen.map((kind) => KINDS[kind].name).join('、')}。`}
          confirm='删除'
          busy={busy}
          onConfirm={send}
          onCancel={() => ask(false)}
        />
      )}
    </Page>
  )
}
