import { View } from '@tarojs/components'
import { useState } from 'react'
import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/field'
import styles from './index.module.scss'
import { ReplyTemplates } from './reply-templates'

interface ReplyProps {
  label: string
  onReply: (word: string) => void
  busy: boolean
}

/** The answer the author reads; it may begin with words the unit uses often. */
export function Reply({ label, onReply, busy }: ReplyProps) {
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (word.trim()) onReply(word)
  }
  return (
    <Card>
      <TextArea
        label='给居民的答复'
        value={word}
        onChange={setWord}
        most={FEEDBACK_LIMITS.word}
        placeholder='做了什么、结果怎样、还有什么要注意'
        error={tried && !word.trim() ? '请写下给居民的答复' : undefined}
      />
      <View className={styles.moves}>
        <ReplyTemplates word={word} onChoose={setWord} />
        <Button label={label} onTap={send} busy={busy} />
      </View>
    </Card>
  )
}
