import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { MatterCard } from '../../ui/matter-card'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { Empty } from '../../ui/states'

/** What a member of staff has to do today, by what is due next, and what his posts let him do. */
export default function Workbench() {
  const matters = useQuery(cloud.workbench.matters.queryOptions())
  const me = useQuery(cloud.resident.me.queryOptions())
  useFresh(matters)
  const cadrePosts = me.data?.posts.filter(({ kind }) => kind === 'communityCadre') ?? []
  return (
    <Page>
      {cadrePosts.length > 0 && (
        <Rows>
          {cadrePosts.map(({ id, scope, organisation }) => (
            <Row
              key={id}
              title='发布通知'
              detail={organisation}
              open={() => openPage('notice/publish', { community: scope, name: organisation })}
            />
          ))}
        </Rows>
      )}
      <Section title='待办诉求'>
        <QueryView query={matters}>
          {({ matters: list, more }) =>
            list.length === 0 ? (
              <Empty sentence='目前没有需要您处理的诉求' />
            ) : (
              <>
                {list.map((matter) => (
                  <MatterCard key={matter.id} matter={matter} />
                ))}
                {more && <Text>后面还有，请先处理以上最紧急的 {list.length} 件</Text>}
              </>
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}
