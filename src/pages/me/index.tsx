import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Avatar } from '../../ui/avatar'
import { Row, Rows } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { Empty } from '../../ui/states'

/** Who I am here, my posts, my matters, my home. */
export default function MeTab() {
  const query = useQuery(cloud.resident.me.queryOptions())
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {(me) => {
          if (!me.signedIn) return <Empty sentence='您还没有登录。不登录也可以查看小区、拨打电话' />
          const { resident, posts } = me
          const editHome = () => openPage('resident/home', {})
          return (
            <>
              {posts.length > 0 && (
                <Rows>
                  {posts.map(({ id, title, deputyFor }) => (
                    <Row
                      key={id}
                      lead={<Icon name='desk' />}
                      title='工作台'
                      detail={deputyFor ? `${title}（代${deputyFor}）` : title}
                      open={() => openPage('workbench/matters', {})}
                    />
                  ))}
                </Rows>
              )}
              <Rows>
                {resident ? (
                  <Row
                    lead={<Avatar name={resident.name} />}
                    title={resident.name}
                    detail={resident.homeLabel}
                    open={editHome}
                  />
                ) : (
                  <Row
                    lead={<Icon name='place' />}
                    title='填写我的住址'
                    detail='填好后，您的网格长会排在第一位'
                    open={editHome}
                  />
                )}
              </Rows>
              <Section title='我的记录'>
                <Rows>
                  <Row title='我的诉求' open={() => openPage('feedback/mine', {})} />
                </Rows>
              </Section>
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}
