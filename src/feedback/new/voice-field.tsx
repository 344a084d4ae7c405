import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import { keepFile, pathOf } from '../../cloud/kept-files'
import { Button } from '../../ui/button'
import { canRecord, record } from '../../ui/recorder'
import { say } from '../../ui/toast'
import { VoicePlayer } from '../../ui/voice-player'
import type { Writing } from '../drafts/drafts'
import styles from './index.module.scss'

interface VoiceFieldProps {
  voice: Writing['voice']
  onChange: (voice: Writing['voice']) => void
}

/** Says it instead of typing it: one tap begins, one ends; it can be heard and said again. */
export function VoiceField({ voice, onChange }: VoiceFieldProps) {
  const [since, setSince] = useState<number>()
  const running = useRef<{ stop: () => void }>()
  // Who leaves the page has not said it to anybody.
  useEffect(() => () => running.current?.stop(), [])
  const begin = () => {
    setSince(Date.now())
    running.current = record(FEEDBACK_LIMITS.voiceSeconds, async (recording) => {
      setSince(undefined)
      if (!recording) return say('没能录音，请在手机设置中允许使用麦克风')
      const { path, ending, seconds } = recording
      onChange({ name: await keepFile(path), ending, seconds })
    })
  }
  if (!canRecord) return null
  if (since !== undefined)
    return (
      <View className={styles.voice}>
        <Button label='正在录音，点这里说完了' onTap={() => running.current?.stop()} />
      </View>
    )
  if (!voice)
    return (
      <View className={styles.voice}>
        <Button
          kind='plain'
          icon='voice'
          label={`不想打字？点这里说（最长 ${FEEDBACK_LIMITS.voiceSeconds} 秒）`}
          onTap={begin}
        />
      </View>
    )
  const path = pathOf(voice.name)
  return (
    <View className={styles.voice}>
      {path && <VoicePlayer key={voice.name} address={path} seconds={voice.seconds} />}
      <Button kind='plain' label='删除这段录音' onTap={() => onChange(undefined)} />
    </View>
  )
}
