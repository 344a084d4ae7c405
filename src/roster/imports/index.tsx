import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { FileActions } from './file-actions'

/** The administrator's roster: bring a file, take the template or the present state, and every import so far. */
export default function RosterImports() {
  const query = useInfiniteQuery(
    cloud.roster.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next }),
  )
  useFresh(query)
  return (
    <Page>
      <FileActions />
      <Section title='导入记录'>
        <ListView
          query={query}
          itemsOf={({ pages }) => pages.flatMap(({ imports }) => imports)}
          empty={{ sentence: '还没有导入过名册。先下载模板，填好后上传核对' }}
        >
          {(imports) => (
            <Rows>
              {imports.map(({ id, fileName, stateName, by, at, changes, faultCount }) => (
                <Row
                  key={id}
                  title={`${fileName} · ${stateName}`}
                  detail={`${by} ${momentOf(at)} · ${faultCount ? `${faultCount} 处错误` : `${changes} 项变更`}`}
                  open={() => openPage('roster/import', { id })}
                />
              ))}
            </Rows>
          )}
        </ListView>
      </Section>
    </Page>
  )
}
