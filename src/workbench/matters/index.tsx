import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { type ComponentType, useEffect, useState } from 'react'
import { HANDLING_POSTS } from '../../../cloudfunctions/feedback/access'
import { cloud } from '../../cloud/client'
import { codeOf } from '../../cloud/failure'
import { MatterView } from '../../feedback/detail/matter-view'
import { openPage } from '../../open-page'
import { Beside } from '../../ui/beside'
import { Button } from '../../ui/button'
import { useDesk } from '../../ui/desk'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useFresh } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { BulkAccept } from './bulk-accept'
import { Counts } from './counts'
import { type Filter, Filters, FindByNumber } from './filters'
import styles from './index.module.scss'
import { Posts } from './posts'
import { stepsOf } from './steps-of'
import { type Todo, TodoGroups } from './todo-groups'

const HANDLING: readonly string[] = HANDLING_POSTS

/** What opens beside the list on a desk. */
type Open = Pick<Todo, 'id' | 'page'>

/** What each kind's page shows, to stand beside the list. */
const VIEWS: Record<Todo['page'], ComponentType<{ id: string }>> = { 'feedback/detail': MatterView }

/**
 * What a member of staff has to do today, by what is due next, and what his posts let him do.
 * On a desk the list stays in sight, arrow keys walk through it, and its matters open beside it.
 */
export default function Workbench() {
  const [filter, setFilter] = useState<Filter>({})
  const [narrowing, setNarrowing] = useState(false)
  const [accepting, setAccepting] = useState(false)
  const matters = useInfiniteQuery(
    cloud.workbench.matters.infiniteQueryOptions(filter, {
      getNextPageParam: ({ next }) => next,
      initialCursor: undefined,
    }),
  )
  const me = useQuery(cloud.resident.me.queryOptions())
  const desk = useDesk()
  const [open, choose] = useState<Open>()
  useFresh(matters)

  // The most urgent one is open at first; then it stays, also when it leaves the list by being answered.
  const held = matters.data?.pages.flatMap((page) => page.matters) ?? []
  const counts = matters.data?.pages[0]?.counts ?? []
  const first = held[0]
  useEffect(() => {
    if (!open && first) choose(first)
  }, [open, first])

  const handles = me.data?.posts.some(({ kind }) => HANDLING.includes(kind))
  const acceptable = held.filter((todo) => todo.kind === 'feedback' && todo.acceptable)
  const Case = open && VIEWS[open.page]
  const list = (
    <>
      <Counts counts={counts} />
      {(held.length > 0 || narrowing || handles) && (
        <View className={styles.tools}>
          <Button
            kind='plain'
            label={narrowing ? '收起查找和筛选' : '查找和筛选'}
            onTap={() => {
              setNarrowing(!narrowing)
              setFilter({})
            }}
          />
          {narrowing && (
            <FindByNumber {...(desk && { open: (id) => choose({ id, page: 'feedback/detail' }) })} />
          )}
          {narrowing && (
            <Filters filter={filter} onChange={setFilter} steps={stepsOf(me.data?.posts ?? [])} />
          )}
          {acceptable.length > 1 && !accepting && (
            <Button kind='plain' label='勾选多件一起办' onTap={() => setAccepting(true)} />
          )}
        </View>
      )}
      {accepting && <BulkAccept matters={acceptable} done={() => setAccepting(false)} />}
      <ListView
        query={matters}
        itemsOf={({ pages }) => pages.flatMap((page) => page.matters)}
        empty={{ sentence: narrowing ? '没有符合条件的诉求' : '目前没有需要您处理的诉求', scene: 'done' }}
      >
        {(shown) => (
          <TodoGroups
            todos={shown}
            counts={counts}
            more={matters.hasNextPage}
            beside={desk ? { open: open?.id, choose } : undefined}
          />
        )}
      </ListView>
      <Posts posts={me.data?.posts ?? []} />
    </>
  )
  if (codeOf(matters.error) === 'access/forbidden') return <NeedsPost />
  return (
    <Page wide={desk}>
      {desk && open && Case ? (
        <Beside list={list}>
          <Case key={open.id} id={open.id} />
        </Beside>
      ) : (
        list
      )}
    </Page>
  )
}

/** Whoever is bound to no post has no workbench: he is told how he gets one. */
function NeedsPost() {
  return (
    <Page>
      <Empty
        scene='door'
        sentence='工作台给网格和社区、街道、部门的工作人员使用。请用名册登记的手机号绑定您的岗位'
        action={{ label: '去绑定岗位', onTap: () => openPage('contact/posts', {}) }}
      />
    </Page>
  )
}
