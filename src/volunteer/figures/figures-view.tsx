import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Card, Row, Rows } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import styles from '../volunteer.module.scss'
import { Bars, RATES_EXPLAINED, ratesInWords } from './bars'
import { LedgerButtons } from './ledger-buttons'

interface FiguresViewProps {
  unit: string
  /** A community's; that of a party organisation comes with its figures. */
  name?: string
}

/** The four rates of a unit over the members of the roster, and its ledger of a month as Excel. */
export function FiguresView({ unit, name = '' }: FiguresViewProps) {
  const query = useQuery(cloud.volunteer.figures.queryOptions({ unit }))
  useFresh(query)
  return (
    <QueryView query={query}>
      {({ name: own = name, year, members, rates, minutes, countedAt, residence }) => (
        <>
          <Section title={`${own} ${year} 年在职党员参与情况`.trim()}>
            <Card>
              <Bars rates={rates} of={members} />
              <View className={styles.quiet}>{RATES_EXPLAINED}</View>
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
          <LedgerButtons unit={unit} />
          {residence && <Organisations community={unit} />}
        </>
      )}
    </QueryView>
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
                detail={ratesInWords(rates)}
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
