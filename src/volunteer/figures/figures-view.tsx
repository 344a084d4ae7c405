import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { RATES, type Rate } from '../../../cloudfunctions/volunteer/figures'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { calls, cloud } from '../../cloud/client'
import { openFile } from '../../cloud/open-file'
import { openPage } from '../../open-page'
import { Bar } from '../../ui/bar'
import { Button } from '../../ui/button'
import { Card, Row, Rows } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { say, sayProblem } from '../../ui/toast'
import { todaySaid } from '../said-time'
import styles from '../volunteer.module.scss'

type Rates = readonly { rate: Rate; count: number; share?: number }[]

/** The four rates of a unit over the members of the roster, and its ledger of this month as Excel. */
export function FiguresView({ unit }: { unit: string }) {
  const query = useQuery(cloud.volunteer.figures.queryOptions({ unit }))
  useFresh(query)
  const ledger = useMutation({
    mutationFn: () => calls.ledger.service.query({ unit, month: todaySaid().slice(0, 7) }),
    onSuccess: async (file) => {
      await openFile(file)
      say('本月台账已生成')
    },
    onError: sayProblem,
  })
  return (
    <QueryView query={query}>
      {({ year, members, rates, minutes, countedAt, residence }) => (
        <>
          <Section title={`${year} 年在职党员参与情况`}>
            <Card>
              <Bars rates={rates} of={members} />
              <View className={styles.quiet}>
                在职党员 {members} 人（按组织名册），已认定服务 {hoursInWords(minutes)}。
                {countedAt ? `统计至 ${momentOf(countedAt)}，每晚更新` : '还没有统计，明早可以看到'}
              </View>
            </Card>
          </Section>
          {residence && (
            <Section title='居住在本社区的党员'>
              <Card>
                <Bars rates={residence.rates} of={residence.registered} />
                <View className={styles.quiet}>
                  以已登记的 {residence.registered} 人为基数，不论在哪里工作
                </View>
              </Card>
            </Section>
          )}
          <Button label='下载本月台账' onTap={() => ledger.mutate()} busy={ledger.isPending} />
          {residence && <Organisations community={unit} />}
        </>
      )}
    </QueryView>
  )
}

function Bars({ rates, of }: { rates: Rates; of: number }) {
  return (
    <>
      {rates.map(({ rate, count, share }) => (
        <Bar
          key={rate}
          label={`${RATES[rate].name}（${RATES[rate].explain}）`}
          figure={share === undefined ? `${count} 人` : `${percent(share)} · ${count}/${of} 人`}
          share={share ?? 0}
        />
      ))}
    </>
  )
}

/** The party organisations of a community, by name. */
function Organisations({ community }: { community: string }) {
  const query = useQuery(cloud.volunteer.organisationFigures.queryOptions({ unit: community }))
  return (
    <Section title='各党组织'>
      <QueryView query={query}>
        {({ organisations }) => (
          <Rows>
            {organisations.map(({ id, name, members, rates }) => (
              <Row
                key={id}
                title={`${name}（${members} 人）`}
                detail={rates.map(({ rate, share }) => `${RATES[rate].name} ${percent(share)}`).join(' · ')}
                open={() => openPage('volunteer/figures', { unit: id })}
              />
            ))}
            {organisations.length === 0 && (
              <Row title='名册里还没有党组织' detail='由区级管理员导入组织名册' />
            )}
          </Rows>
        )}
      </QueryView>
    </Section>
  )
}

function percent(share: number | undefined): string {
  return share === undefined ? '—' : `${Math.round(share * 1000) / 10}%`
}
