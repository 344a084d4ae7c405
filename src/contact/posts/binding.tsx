import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { calls } from '../../cloud/client'
import { Button } from '../../ui/button'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { EmptyPicture } from '../../ui/empty-picture'
import { PhoneButton } from '../../ui/phone-button'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import styles from './index.module.scss'

/** For who is bound to no post: what it takes, and the one button. */
export function Bind() {
  return (
    <View className={styles.bind}>
      <EmptyPicture scene='door' />
      <Text className={styles.sentence}>
        您还没有绑定岗位。网格长、社区和部门的工作人员，用名册里登记的手机号绑定一次就行
      </Text>
      <BindButton label='用微信手机号绑定' kind='primary' />
      <Text className={styles.hint}>只用来核对名册，不会公开。名册里没有您的号码，请联系社区</Text>
    </View>
  )
}

/** For who is bound: posts that came later, and another WeChat. */
export function Binding() {
  const [asking, setAsking] = useState(false)
  const unbind = useAct({
    act: (_none, key) => calls.contact.unbind.mutate({ key }),
    onDone() {
      setAsking(false)
      say('已解除绑定，可以用新的微信绑定')
    },
  })
  return (
    <Section title='微信绑定'>
      <View className={styles.buttons}>
        <BindButton label='有新岗位，再核对一次手机号' kind='plain' />
        <Button kind='plain' label='换微信，解除绑定' onTap={() => setAsking(true)} />
      </View>
      {asking && (
        <ConfirmSheet
          title='解除绑定吗？'
          sentence='这个微信将不能再处理工作，您的岗位不变。请用新的微信再绑定一次'
          confirm='解除绑定'
          busy={unbind.busy}
          onConfirm={unbind.send}
          onCancel={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

function BindButton({ label, kind }: { label: string; kind: 'primary' | 'plain' }) {
  const bind = useAct({
    act: (code: string) => calls.contact.bind.mutate({ code }),
    onDone: ({ posts }) => say(`已绑定 ${posts} 个岗位`),
  })
  return <PhoneButton label={label} kind={kind} busy={bind.busy} onCode={bind.send} />
}
