import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { calls, cloud } from '../../cloud/client'
import { openFile } from '../../cloud/open-file'
import { newSubmissionKey } from '../../cloud/submission-key'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { dayOf } from '../../ui/dates'
import { Field } from '../../ui/field'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { say, sayProblem } from '../../ui/toast'
import { todaySaid } from '../said-time'
import styles from '../volunteer.module.scss'

const YEARS_OFFERED = 3

/** Asks for a certificate of a year, and shows those there are: opened as a PDF, checked by anyone. */
export default function CertificatePage() {
  const mine = useQuery(cloud.certificate.mine.queryOptions())
  useFresh(mine)
  const latest = Number(todaySaid().slice(0, 4))
  const years = Array.from({ length: YEARS_OFFERED }, (_none, index) => String(latest - index))
  const [year, chooseYear] = useState(String(latest))
  const [key, setKey] = useState(newSubmissionKey)
  const issue = useMutation(
    cloud.certificate.issue.mutationOptions({
      onSuccess: () => {
        setKey(newSubmissionKey())
        say('证明已开具')
      },
      onError: sayProblem,
    }),
  )
  return (
    <Page>
      <Field label='哪一年的服务'>
        <Chips
          label='哪一年的服务'
          choices={years.map((each) => [each, `${each} 年`] as const)}
          chosen={year}
          onChoose={chooseYear}
        />
      </Field>
      <View className={styles.above}>
        <Button
          label={`开具 ${year} 年的证明`}
          onTap={() => issue.mutate({ key, year: Number(year) })}
          busy={issue.isPending}
        />
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
  const file = useMutation({
    mutationFn: () => calls.certificate.file.query({ id }),
    onSuccess: async ({ missing, ...made }) => {
      await openFile(made)
      if (missing.length) say(`“${missing.join('')}”字库未收录，已留空格，请社区手写补正`)
    },
    onError: sayProblem,
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
        <Button label='打开 PDF' onTap={() => file.mutate()} busy={file.isPending} />
        <Button
          kind='plain'
          label='核验这份证明'
          onTap={() => openPage('volunteer/check', { number, code })}
        />
      </View>
    </Card>
  )
}
