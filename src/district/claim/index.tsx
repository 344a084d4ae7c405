import { Text } from '@tarojs/components'
import { CLAIM_LIMITS } from '../../../cloudfunctions/district/district'
import { calls } from '../../cloud/client'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'

/** The first administrator shows the code that the deployment printed; from then on the work is on the workbench. */
export default function ClaimDistrict() {
  const { field, send, busy } = useForm({
    start: { code: '', name: '' },
    lacks: ({ code, name }) => ({
      code: !code.trim() && '请填写开通码',
      name: !name.trim() && '请填写您的姓名',
    }),
    act: (it) => calls.district.claim.mutate(it),
    onDone() {
      say('您已是本区管理员')
      replacePage('workbench/matters', {})
    },
  })
  return (
    <Page bar={<Button label='成为管理员' onTap={send} busy={busy} />}>
      <Card>
        <Text>开通码在部署完成时显示一次，只能用一次，用后您的微信就是本区的管理员。</Text>
      </Card>
      <TextField
        label='开通码'
        {...field('code')}
        most={CLAIM_LIMITS.code}
        placeholder='如：K7QM-2XHF-9TRD'
      />
      <TextField
        label='您的姓名'
        {...field('name')}
        most={CLAIM_LIMITS.name}
        placeholder='在修改记录里显示'
      />
    </Page>
  )
}
