import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import type { Tool } from '../../tool'
import { TOOLS } from '../../tools'
import { Row, Rows } from '../../ui/card'
import { Section } from '../../ui/section'

export type Post = inferRouterOutputs<Api>['resident']['me']['posts'][number]

/** The posts someone acts in, and what else than handling matters they let him do. */
export function Posts({ posts }: { posts: readonly Post[] }) {
  if (posts.length === 0) return null
  return (
    <>
      <Section title='我的岗位'>
        <Rows>
          {posts.map(({ id, title, deputyFor }) => (
            <Row key={id} title={title} detail={deputyFor ? `由您代${deputyFor}处理` : undefined} />
          ))}
        </Rows>
      </Section>
      <Tools posts={posts} />
    </>
  )
}

function Tools({ posts }: { posts: readonly Post[] }) {
  const offered = TOOLS.flatMap((tool) => postsFor(tool, posts).map((post) => ({ tool, post })))
  if (offered.length === 0) return null
  return (
    <Section title='其他工作'>
      <Rows>
        {offered.map(({ tool: { title, detail, each, open }, post }) => (
          <Row
            key={`${title} ${post.id}`}
            title={title}
            detail={each ? `${post.organisation}，${detail}` : detail}
            open={() => open(post)}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** One post for a tool that is the same for all, each of its places for one that is about a place. */
function postsFor({ kinds, each }: Tool, posts: readonly Post[]): readonly Post[] {
  const fitting = posts.filter(({ kind }) => kinds.includes(kind))
  if (!each) return fitting.slice(0, 1)
  return fitting.filter(({ scope }, index) => fitting.findIndex((other) => other.scope === scope) === index)
}
