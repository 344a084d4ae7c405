import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { momentOf } from '../../ui/dates'
import { QrCode } from '../../ui/qr-code'
import { SheetButtons } from '../../ui/sheet'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import type { ActivityDetail } from './activity-view'
import styles from './index.module.scss'
import { scanToCheckIn } from './scan-to-check-in'

type OwnSignup = NonNullable<ActivityDetail['mine']>

/** One's own sign-up: whether one has a place, why not yet, and what one may do about it. */
export function Mine({ activity, mine }: { activity: ActivityDetail; mine: OwnSignup }) {
  const { id, moves } = activity
  const [showsTicket, showTicket] = useState(false)
  const confirm = useAct({
    // A place from the waiting list is a sign-up from here on: the reminder and a cancellation are its messages.
    inTap: useAsking(moves.includes('confirm') ? 'signup' : undefined),
    act: () => calls.activity.confirm.mutate({ id }),
    onDone: () => say('已确认，到时见'),
  })
  return (
    <Card>
      <Text className={styles.state}>{headline(mine)}</Text>
      {sentences(mine).map((sentence) => (
        <Text key={sentence} className={styles.sentence}>
          {sentence}
        </Text>
      ))}
      <SheetButtons>
        {moves.includes('confirm') && <Button label='确认参加' onTap={confirm.send} busy={confirm.busy} />}
        {moves.includes('checkIn') && process.env.TARO_ENV === 'weapp' && (
          <Button label={mine.checkedInAt ? '扫码签退' : '扫码签到'} onTap={scanToCheckIn} />
        )}
        {moves.includes('ticket') && mine.ticket && (
          <Button
            kind='plain'
            label={showsTicket ? '收起报名码' : '出示报名码'}
            onTap={() => showTicket(!showsTicket)}
          />
        )}
        {showsTicket && mine.ticket && <QrCode text={mine.ticket} label='我的报名码' />}
        {moves.includes('cancel') && <Cancel activity={activity} mine={mine} />}
      </SheetButtons>
    </Card>
  )
}

function Cancel({ activity: { id, title }, mine }: { activity: ActivityDetail; mine: OwnSignup }) {
  const [asking, ask] = useState(false)
  const cancel = useAct({
    act: () => calls.activity.cancelSignup.mutate({ id }),
    onDone() {
      ask(false)
      say('已取消')
    },
    onProblem: () => ask(false),
  })
  const waits = mine.state === 'waiting'
  const label = waits ? '退出候补' : mine.state === 'offered' ? '不参加了' : '取消报名'
  return (
    <>
      <Button kind='plain' label={label} onTap={() => ask(true)} />
      {asking && (
        <ConfirmSheet
          title={`${label}？`}
          sentence={waits ? '退出后再报名，要从最后排起' : `“${title}”的名额会让给候补的邻居`}
          confirm={`确定${label}`}
          busy={cancel.busy}
          onConfirm={cancel.send}
          onCancel={() => ask(false)}
        />
      )}
    </>
  )
}

function headline({ state, role, size, checkedInAt, checkedOutAt }: OwnSignup): string {
  const who = role === 'helper' ? '志愿者' : `${size} 人`
  if (checkedOutAt) return `已签退：${who}`
  if (checkedInAt) return `已签到：${who}`
  if (state === 'seated') return `已报上：${who}`
  if (state === 'offered') return `轮到您了：${who}`
  if (state === 'lapsed') return '确认时间已过，名额让给了后面的家庭'
  return `候补中：${who}`
}

function sentences({ state, position, confirmBy, people, size, checkedInAt }: OwnSignup): string[] {
  if (state === 'waiting') return position
  const names = size > 1 ? [`参加的人：${people.join('、')}`] : []
  if (state === 'offered' && confirmBy)
    return [`名额为您留到 ${momentOf(confirmBy)}，请确认；过时会让给下一户`, ...names]
  return checkedInAt ? [`${momentOf(checkedInAt)} 到场`, ...names] : names
}
