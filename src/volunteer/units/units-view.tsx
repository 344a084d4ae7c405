import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { levelOf } from '../../../cloudfunctions/platform/division'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Card } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { semantics } from '../../ui/semantics'
import { Choose } from '../choose'
import { Bars, RATES_EXPLAINED, ratesInWords } from '../figures/bars'
import { FiguresView } from '../figures/figures-view'
import { LedgerButtons } from '../figures/ledger-buttons'
import styles from '../volunteer.module.scss'

/** A unit by its code, with the name it is listed under. */
export interface Chosen {
  id: string
  name: string
}

interface UnitsViewProps {
  /** A district or a street. */
  unit: string
  /** The one that is open beside the list. */
  chosen?: string
  open: (unit: Chosen) => void
}

/** A street or district as a whole, its ledger, and what lies below it, by code: chosen, not ranked. */
export function UnitsView({ unit, chosen, open }: UnitsViewProps) {
  const query = useQuery(cloud.volunteer.units.queryOptions({ unit }))
  useFresh(query)
  const isDistrict = levelOf(unit) === 'district'
  return (
    <QueryView query={query}>
      {({ year, whole: { name, members, minutes, rates, countedAt }, units }) => (
        <>
          <Section title={`${name} ${year} 年在职党员参与情况`}>
            <Card>
              <Bars rates={rates} of={members} />
              <View className={styles.quiet}>{RATES_EXPLAINED}</View>
              <View className={styles.quiet}>
                在职党员 {members} 人（按组织名册），已认定服务 {hoursInWords(minutes)}。
                {countedAt ? `统计至 ${momentOf(countedAt)}，每晚更新` : '还没有统计，明早可以看到'}
              </View>
            </Card>
          </Section>
          <LedgerButtons unit={unit} />
          <Section title={isDistrict ? '各街道' : '各社区'}>
            <View
              {...(chosen !== undefined && units.length > 0 && semantics('listbox', { label: '下级单位' }))}
            >
              {units.map((each) => (
                <Card
                  key={each.id}
                  open={() => open(each)}
                  {...(chosen !== undefined && { selected: chosen === each.id })}
                >
                  <View className={styles.line}>
                    {each.name}（{each.members} 人）
                  </View>
                  <View className={styles.quiet}>{ratesInWords(each.rates)}</View>
                </Card>
              ))}
            </View>
            {units.length === 0 && <View className={styles.quiet}>名册里还没有下级单位</View>}
          </Section>
          {isDistrict && (
            <Section title='党组织'>
              <Choose
                what='organisation'
                label='查一个党组织'
                chosen={undefined}
                onChoose={(choice) => choice && open(choice)}
              />
            </Section>
          )}
        </>
      )}
    </QueryView>
  )
}

/** What was chosen: a street again with its communities, or the figures of a community or party organisation. */
export function OpenUnit({ id, name }: Chosen) {
  return levelOf(id) === 'street' ? (
    <UnitsView unit={id} open={openUnit} />
  ) : (
    <FiguresView unit={id} name={name} />
  )
}

/** Opens a unit's figures as a page. */
export function openUnit({ id, name }: Chosen): void {
  if (levelOf(id) === 'street') openPage('volunteer/units', { unit: id })
  else openPage('volunteer/figures', { unit: id, name })
}
