import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { changeDraft, type Draft, discardDraft } from '../drafts/drafts'
import { sendDraft } from '../drafts/outgoing'
import styles from './index.module.scss'

/** Handed in without a connection: it is sent by itself, and its author may go. */
export function Waiting({ draft: { key, writing } }: { draft: Draft }) {
  const [busy, setBusy] = useState(false)
  const again = () => {
    setBusy(true)
    // What it fails with is kept with the draft; filed, it leads to the matter.
    sendDraft(key)
      .catch(() => undefined)
      .then(() => setBusy(false))
  }
  const discard = () => {
    discardDraft(key)
    replacePage('feedback/mine', {})
  }
  return (
    <Page>
      <Card>
        <Text className={styles.waiting}>已存为草稿，联网后自动提交</Text>
        <Text className={styles.waitingDetail}>
          您可以关掉手机去忙别的：网络恢复后打开“云社区”，就会提交这一件，只提交一次。
        </Text>
        {writing.text && <Text className={styles.waitingText}>{writing.text}</Text>}
        <View className={styles.buttons}>
          <Button label='现在再试一次' onTap={again} busy={busy} />
          <Button
            kind='plain'
            label='修改内容'
            onTap={() => changeDraft(key, (draft) => ({ ...draft, state: 'writing' }))}
          />
          <Button kind='plain' label='删除草稿' onTap={discard} />
        </View>
      </Card>
    </Page>
  )
}
