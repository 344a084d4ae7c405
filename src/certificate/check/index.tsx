import { Text, View } from '@tarojs/components'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { calls } from '../../cloud/client'
import { sentenceOf } from '../../cloud/failure'
import type { Pages } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { dayOf } from '../../ui/dates'
import { TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { semantics } from '../../ui/semantics'
import { useForm } from '../../ui/use-form'
import { useParameters } from '../../use-parameters'
import styles from '../certificate.module.scss'

/** Whether a certificate is genuine and still true, for anyone who holds one: no sign-in, no personal data. */
export default function CheckCertificate() {
  const given = useParameters<Pages['certificate/check']>()
  const { field, send, busy, answer, error } = useForm({
    start: { number: given.number ?? '', code: given.code ?? '' },
    lacks: ({ number, code }) => ({
      number: !number.trim() && '请填写证明编号',
      code: !code.trim() && '请填写验证码',
    }),
    changes: false,
    act: (it) => calls.certificate.check.query(it),
  })
  return (
    <Page>
      <TextField label='证明编号' {...field('number')} most={40} placeholder='证明左上角的一串数字' />
      <TextField label='验证码' {...field('code')} most={20} placeholder='如：ABCDE-FGHJK' />
      <Button label='核验' onTap={send} busy={busy} />
      {!!error && (
        <Card>
          <View {...semantics('alert')}>
            <Text className={`${styles.verdict} ${styles.bad}`}>核验没有通过</Text>
            <View className={styles.line}>{sentenceOf(error)}</View>
          </View>
        </Card>
      )}
      {answer && <Verdict {...answer} />}
    </Page>
  )
}

interface VerdictProps {
  valid: boolean
  number: string
  year: number
  minutes: number
  issuer: string
  issuedAt: number
  count: number
}

function Verdict({ valid, number, year, minutes, issuer, issuedAt, count }: VerdictProps) {
  return (
    <Card>
      <View {...semantics('status')}>
        <Text className={`${styles.verdict} ${valid ? styles.good : styles.bad}`}>
          {valid ? '✓ 证明有效' : '✕ 证明已失效'}
        </Text>
        <View className={styles.line}>
          {issuer}于 {dayOf(issuedAt)} 出具
        </View>
        <View className={styles.line}>
          {year} 年服务 {count} 次，合计 {hoursInWords(minutes)}
        </View>
        <View className={styles.line}>编号 {number}</View>
        <View className={styles.quiet}>
          {valid
            ? '这里不显示个人信息，请自行核对纸面姓名'
            : '出具之后，其中的记录已被更正或作废，请持有人重新开具'}
        </View>
      </View>
    </Card>
  )
}
