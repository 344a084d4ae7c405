import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { cloud } from '../../cloud/client'
import { linkTo } from '../../link'
import type { Pages } from '../../open-page'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { QrCode } from '../../ui/qr-code'
import { QueryView } from '../../ui/query-view'
import { useParameters } from '../../use-parameters'
import styles from './index.module.scss'

/** The check-in code for the screen at the entrance; it changes every half minute by itself. */
export default function CodePage() {
  const { id = '' } = useParameters<Pages['activity/code']>()
  const query = useQuery(
    cloud.activity.code.queryOptions(
      { id },
      {
        staleTime: 0,
        gcTime: 0,
        refetchInterval: ({ state }) => Math.min(state.data?.nextIn ?? 5_000, 30_000) + 300,
      },
    ),
  )
  return (
    <Page>
      <QueryView query={query}>
        {({ title, code }) => (
          <Card>
            <Text className={styles.title}>{title}</Text>
            <QrCode large label='签到码' text={linkTo('activity/check-in', { id, code })} />
            <Text className={styles.hint}>请用微信扫一扫签到；码每半分钟换一次，请扫现场的码</Text>
          </Card>
        )}
      </QueryView>
    </Page>
  )
}
