import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'

type SettingRow = inferRouterOutputs<Api>['settings']['list']['groups'][number]['settings'][number]

/** Everything a district may set: what holds today, and what is to come. */
export default function SettingList() {
  const query = useQuery(cloud.settings.list.queryOptions())
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {({ groups }) =>
          groups.map(({ name, settings }) => (
            <Section key={name} title={name}>
              <Rows>
                {settings.map((row) => (
                  <Row
                    key={row.setting}
                    title={row.name}
                    detail={wordsOf(row)}
                    open={() => openPage('settings/change', { setting: row.setting })}
                  />
                ))}
              </Rows>
            </Section>
          ))
        }
      </QueryView>
    </Page>
  )
}

/** `3 个工作日，12月1日起改为 2 个工作日`. */
function wordsOf({ words, next }: SettingRow): string {
  return next ? `${words}，${dayName(next.from)}起改为 ${next.words}` : words
}
