import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { CATEGORIES } from '../../../cloudfunctions/feedback/feedback'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { dayOf } from '../../ui/dates'
import { Section } from '../../ui/section'
import { type Draft, discardDraft, useDrafts } from '../drafts/drafts'
import styles from './index.module.scss'

const STATES = {
  writing: '还没有写完',
  waiting: '已存为草稿，联网后自动提交',
  refused: '没有提交成功',
} as const satisfies Record<Draft['state'], string>

/** What is written and not filed yet; nothing where there is none. */
export function Drafts() {
  const drafts = useDrafts()
  const [discarding, discard] = useState<string>()
  if (drafts.length === 0) return null
  return (
    <Section title='还没有提交的'>
      {drafts.map((draft) => (
        <DraftCard key={draft.key} draft={draft} onDiscard={() => discard(draft.key)} />
      ))}
      {discarding && (
        <ConfirmSheet
          title='删除这份草稿吗'
          sentence='写好的文字、照片和录音都会从这台手机上删除。'
          confirm='删除'
          onConfirm={() => {
            discardDraft(discarding)
            discard(undefined)
          }}
          onCancel={() => discard(undefined)}
        />
      )}
    </Section>
  )
}

interface DraftCardProps {
  draft: Draft
  onDiscard: () => void
}

function DraftCard({ draft: { key, opened, state, why, at, writing }, onDiscard }: DraftCardProps) {
  const { category, text, voice, photos } = writing
  const open = () =>
    openPage('feedback/new', {
      category,
      draft: key,
      ...(opened.startsWith('staff') && { staff: 'yes' as const }),
    })
  const parts = [voice && `语音 ${voice.seconds} 秒`, photos.length > 0 && `照片 ${photos.length} 张`]
  return (
    <Card>
      <Text className={styles.state}>{why ? `${STATES[state]}：${why}` : STATES[state]}</Text>
      {text && <Text className={styles.text}>{text}</Text>}
      <Text className={styles.detail}>
        {[CATEGORIES[category], ...parts, dayOf(at)].filter(Boolean).join(' · ')}
      </Text>
      <View className={styles.buttons}>
        <Button kind='plain' label={state === 'waiting' ? '查看' : '接着写'} onTap={open} />
        <Button kind='plain' label='删除草稿' onTap={onDiscard} />
      </View>
    </Card>
  )
}
