import { useMutation } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { CLAIM_LIMITS } from '../../../cloudfunctions/district/district'
import { cloud } from '../../cloud/client'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { say, sayProblem } from '../../ui/toast'

/** The first administrator shows the code that the deployment printed; from then on the work is on the workbench. */
export default function ClaimDistrict() {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const claim = useMutation(
    cloud.district.claim.mutationOptions({
      onSuccess: () => {
        say('您已是本区管理员')
        replacePage('workbench/matters', {})
      },
      onError: sayProblem,
    }),
  )
  const send = () => {
    setTried(true)
    if (code.trim() && name.trim()) claim.mutate({ code, name })
  }
  return (
    <Page bar={<Button label='成为管理员' onTap={send} busy={claim.isPending} />}>
      <Card>
        <Text>开通码在部署完成时显示一次，只能用一次，用后您的微信就是本区的管理员。</Text>
      </Card>
      <TextField
        label='开通码'
        value={code}
        onChange={setCode}
        most={CLAIM_LIMITS.code}
        placeholder='如：K7QM-2XHF-9TRD'
        error={tried && !code.trim() ? '请填写开通码' : undefined}
      />
      <TextField
        label='您的姓名'
        value={name}
        onChange={setName}
        most={CLAIM_LIMITS.name}
        placeholder='在修改记录里显示'
        error={tried && !name.trim() ? '请填写您的姓名' : undefined}
      />
    </Page>
  )
}
