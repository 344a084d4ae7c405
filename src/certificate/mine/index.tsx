import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { calls, cloud } from '../../cloud/client'
import { openFile } from '../../cloud/open-file'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { dayOf, today } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { useForm } from '../../ui/use-form'
import styles from '../certificate.module.scss'

const YEARS_OFFERED = 3

/** Asks for a certificate of a year, and shows those there are: opened as a PDF, checked by anyone. */
export default function CertificatePage() {
  const mine = useQuery(cloud.certificate.mine.queryOptions())
  useFresh(mine)
  const latest = Number(today().slice(0, 4))
  const years = Array.from({ length: YEARS_OFFERED }, (_none, index) => String(latest - index))
  const { value, field, send, busy } = useForm({
    start: { year: String(latest) },
    act: ({ year }, key) => calls.certificate.issue.mutate({ key, year: Number(year) }),
    onDone: () => say('证明已开具'),
  })
  return (
    <Page>
      <ChoiceField
        label='哪一年的服务'
        choices={years.map((each) => [each, `${each} 年`] as const)}
        {...field('year')}
      />
      <View className={styles.above}>
        <Button label={`开具 ${value.year} 年的证明`} onTap={send} busy={busy} />
      </View>
      <ListView
        query={mine}
        itemsOf={({ certificates }) => certificates}
        empty={{ sentence: '还没有开具过证明。证明按已认定的记录当场生成，不用跑社区' }}
      >
        {(certificates) => certificates.map((certificate) => <Paper key={certificate.id} {...certificate} />)}
      </ListView>
    </Page>
  )
}

interface PaperProps {
  id: string
  number: string
  code: string
  year: number
  minutes: number
  issuer: string
  issuedAt: number
}

function Paper({ id, number, code, year, minutes, issuer, issuedAt }: PaperProps) {
  const file = useAct({
    changes: false,
    act: () => calls.certificate.file.query({ id }),
    async onDone({ missing, ...made }) {
      await openFile(made)
      if (missing.length) say(`“${missing.join('')}”字库未收录，已留空格，请社区手写补正`)
    },
  })
  return (
    <Card>
      <View className={styles.line}>
        {year} 年 · {hoursInWords(minutes)}
      </View>
      <View className={styles.quiet}>
        {issuer} · {dayOf(issuedAt)} 出具
      </View>
      <View className={styles.line}>编号 {number}</View>
      <View className={styles.line}>验证码 {code}</View>
      <View className={styles.buttons}>
        <Button label='打开 PDF' onTap={file.send} busy={file.busy} />
        <Button
          kind='plain'
          label='核验这份证明'
          onTap={() => openPage('certificate/check', { number, code })}
        />
      </View>
    </Card>
  )
}
