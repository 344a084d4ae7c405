import { useQuery } from '@tanstack/react-query'
import { Image } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { hoursInWords } from '../../../cloudfunctions/volunteer/volunteer'
import { cloud } from '../../cloud/client'
import { Timeline } from '../../process/timeline'
import { Card, Row, Rows } from '../../ui/card'
import { periodOf } from '../../ui/dates'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { semantics } from '../../ui/semantics'
import styles from './record.module.scss'
import { RecordActions } from './record-actions'

export type RecordDetail = inferRouterOutputs<Api>['volunteer']['record']

/** One fact of service with its history and what the reader may do: a page on a phone, beside the list on a desk. */
export function RecordView({ id }: { id: string }) {
  const query = useQuery(cloud.volunteer.record.queryOptions({ id }))
  useFresh(query)
  return (
    <QueryView query={query}>
      {(record) => (
        <>
          <Rows>
            <Row title={record.duty} detail={record.stateName} />
            <Row title='时间' detail={periodOf(record.from, record.until)} />
            <Row title='时长' detail={`${hoursInWords(record.minutes)}，不含路上时间`} />
            <Row title='志愿者' detail={record.name} />
            <Row title='记录单位' detail={[record.communityName, record.place].filter(Boolean).join(' · ')} />
            <Row title='来源' detail={record.replaces ? `${record.kind}（更正后重新记录）` : record.kind} />
            {record.content && <Row title='说明' detail={record.content} />}
            {record.beyondCap && <Row title='超过每日上限的原因' detail={record.beyondCap} />}
          </Rows>
          {record.photos.length > 0 && (
            <Card>
              {record.photos.map((photo, index) => (
                <Image
                  key={photo}
                  className={styles.photo}
                  src={photo}
                  mode='widthFix'
                  {...semantics('img', { label: `第${index + 1}张照片` })}
                />
              ))}
            </Card>
          )}
          <RecordActions id={id} record={record} />
          <Section title='经过'>
            <Card>
              <Timeline entries={record.acts.map((act) => ({ ...act, late: false, internal: false }))} />
            </Card>
          </Section>
        </>
      )}
    </QueryView>
  )
}
