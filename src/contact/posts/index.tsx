import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { Bind, Binding } from './binding'
import { PostCard } from './post-card'
import { Release } from './release'

/** My posts: how long, who stands in, what residents see; and the way to them for who is not bound yet. */
export default function MyPosts() {
  const query = useQuery(cloud.contact.mine.queryOptions())
  useFresh(query)
  const present = query.data?.posts.some(({ leave, inForce }) => inForce && !leave) ?? false
  const leave = <Button label='我要请假' onTap={() => openPage('contact/leave', {})} />
  return (
    <Page bar={present ? leave : undefined}>
      <QueryView query={query}>
        {({ posts, standingIn, mayRelease }) => {
          if (posts.length === 0 && standingIn.length === 0) return <Bind />
          return (
            <>
              {posts.map((post) => (
                <PostCard key={post.id} post={post} />
              ))}
              {standingIn.length > 0 && (
                <Section title='由我代理'>
                  <Rows>
                    {standingIn.map(({ id, title, holder, from, until }) => (
                      <Row
                        key={id}
                        title={title}
                        detail={`代${holder}，${dayName(from)}–${dayName(until)}`}
                      />
                    ))}
                  </Rows>
                </Section>
              )}
              <Binding />
              {mayRelease && <Release />}
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}
