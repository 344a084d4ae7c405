import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Avatar } from '../../ui/avatar'
import { Row, Rows, SwitchRow } from '../../ui/card'
import { chooseElder, useElder } from '../../ui/elder'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { NeedsSignIn } from '../../ui/states'

/** Who I am here, my posts, my matters, my home, and how I want the pages to look. */
export default function MeTab() {
  const query = useQuery(cloud.resident.me.queryOptions())
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {(me) => {
          if (!me.signedIn) return <NeedsSignIn />
          const { resident, posts } = me
          const editHome = () => openPage('resident/home', {})
          return (
            <>
              {posts.length > 0 && (
                <Rows>
                  <Row
                    lead={<Icon name='desk' />}
                    title='工作台'
                    detail={posts.map(postName).join('、')}
                    open={() => openPage('workbench/matters', {})}
                  />
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
                  <Row
                    title='我的诉求'
                    detail='办到哪一步了，答复了什么'
                    open={() => openPage('feedback/mine', {})}
                  />
                  <Row
                    title='谁看过我的信息'
                    detail='查看您的电话、打开您所在的名单都有记录'
                    open={() => openPage('resident/looks', {})}
                  />
                  <Row
                    title='我的信息'
                    detail='我们留着您的什么，改正、下载、删除'
                    open={() => openPage('privacy/held', {})}
                  />
                  <Row
                    title='我的报名'
                    detail='报了哪些活动，候补排到第几'
                    open={() => openPage('activity/mine', {})}
                  />
                  <Row
                    title='志愿服务'
                    detail='我的时长、身边的岗位、双报到、证明'
                    open={() => openPage('volunteer/home', {})}
                  />
                </Rows>
              </Section>
              <Section title='工作人员'>
                <Rows>
                  <Row
                    title='我的岗位'
                    detail={
                      posts.length > 0 ? '请假、代理、公开的电话' : '网格长、社区和部门工作人员在这里绑定'
                    }
                    open={() => openPage('contact/posts', {})}
                  />
                </Rows>
              </Section>
            </>
          )
        }}
      </QueryView>
      <Settings />
    </Page>
  )
}

/** What needs no sign-in: how the pages look, and what becomes of one's data. */
function Settings() {
  const elder = useElder()
  return (
    <Section title='设置'>
      <Rows>
        <SwitchRow title='长辈版' detail='字更大，按钮更大，电话排在前面' on={elder} onChange={chooseElder} />
        <Row title='志愿服务证明核验' open={() => openPage('certificate/check', {})} />
        <Row title='隐私保护说明' open={() => openPage('resident/privacy', {})} />
        <Row
          title='关于与投诉'
          detail='谁在运营、备案号、投诉电话'
          open={() => openPage('district/about', {})}
        />
      </Rows>
    </Section>
  )
}

/** `新南社区 2网格 网格长（代李红）`. */
function postName({ title, deputyFor }: { title: string; deputyFor?: string }): string {
  return deputyFor ? `${title}（代${deputyFor}）` : title
}
