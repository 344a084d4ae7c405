import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { DUTY_LIMITS } from '../../../cloudfunctions/volunteer/duty'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { say, sayProblem } from '../../ui/toast'
import styles from '../volunteer.module.scss'

/** For the community's cadres: calls a duty off, with the reason that everybody who has signed up is told. */
export function CallOff({ id, title }: { id: string; title: string }) {
  const [open, setOpen] = useState(false)
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const callOff = useMutation(
    cloud.volunteer.callOff.mutationOptions({
      onSuccess: ({ told }) => say(told > 0 ? `已取消，已通知 ${told} 人` : '已取消'),
      onError: sayProblem,
    }),
  )
  if (!open) return <Button kind='plain' label='取消这个岗位' onTap={() => setOpen(true)} />
  const send = () => {
    setTried(true)
    if (word.trim()) callOff.mutate({ id, word })
  }
  return (
    <Card>
      <TextField
        label={`为什么取消“${title}”`}
        value={word}
        onChange={setWord}
        most={DUTY_LIMITS.word}
        placeholder='如：下雨，改期举行'
        error={tried && !word.trim() ? '请写明取消的原因' : undefined}
      />
      <View className={styles.buttons}>
        <Button label='确定取消，并通知报名的人' onTap={send} busy={callOff.isPending} />
        <Button kind='plain' label='再想想' onTap={() => setOpen(false)} />
      </View>
    </Card>
  )
}
