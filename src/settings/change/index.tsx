import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { useParameters } from '../../use-parameters'
import { ChangeForm } from './change-form'
import { History } from './history'

/** One setting: what it is to become and from when on, and who set it to what before. */
export default function ChangeSetting() {
  const { setting } = useParameters<Pages['settings/change']>()
  const query = useQuery(cloud.settings.list.queryOptions())
  return (
    <Page>
      <QueryView query={query}>
        {({ today, groups }) => {
          const row = groups.flatMap(({ settings }) => settings).find((each) => each.setting === setting)
          if (!row) return <Empty sentence='没有这项设置，请返回重新选择' />
          return (
            <>
              <ChangeForm row={row} today={today} />
              <History setting={row.setting} />
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}
