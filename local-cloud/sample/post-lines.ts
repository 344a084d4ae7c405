import { signedOn } from '../../cloudfunctions/contact/actor'
import { isKeptByRoster, type Post } from '../../cloudfunctions/contact/post'
import { counted, type PostLine } from '../../cloudfunctions/contact/post-ledger'
import { addDays, type Day } from '../../cloudfunctions/platform/day'
import { importLine } from '../../cloudfunctions/roster/post-line'
import type { ChangePiece, RosterImport } from '../../cloudfunctions/roster/roster'
import { SU_TING } from './named'
import { relativeInstant } from './relative-day'

/** The very first import, of which no more than the lines of its posts are left. */
const FIRST = { _id: '320402i0', by: SU_TING, signature: SU_TING }

interface Imports {
  rosterImports: readonly RosterImport[]
  rosterChanges: readonly ChangePiece[]
}

/** The posts with the lines their ledger has: how they came, who signed in, what was renewed, who is on leave. */
export function withLines(
  posts: readonly Post[],
  imports: Imports,
  today: Day,
): { posts: Post[]; lines: PostLine[] } {
  const told = posts.map((post) => history(post, imports, today))
  return { posts: told.map(({ post }) => post), lines: told.flatMap(({ lines }) => lines) }
}

/** A step of a post's history: how it is from then on, and the line that tells it. */
type Event = { at: number; happens(post: Post): { post: Post; line: PostLine } }

function history(last: Post, imports: Imports, today: Day): { post: Post; lines: PostLine[] } {
  const { leave: _none, holder, ...rest } = last
  const first: Post = { ...rest, ...(holder && { holder: unbound(holder) }) }
  const events = [comes(last, today), binds(last, today), ...renewals(last, imports), leaves(last, today)]
  const lines: PostLine[] = []
  let post = first
  for (const event of events.filter((it) => it !== undefined).sort((one, other) => one.at - other.at)) {
    const next = event.happens(post)
    post = next.post
    lines.push(next.line)
  }
  return { post: { ...last, ...(post.lines && { lines: post.lines }) }, lines }
}

function unbound({ openid: _later, ...holder }: NonNullable<Post['holder']>): NonNullable<Post['holder']> {
  return holder
}

function comes(last: Post, today: Day): Event | undefined {
  const at = relativeInstant('-500 09:00', today)
  const change = { kind: 'add' as const, told: [] }
  return isKeptByRoster(last)
    ? { at, happens: (post) => ({ post, line: importLine({ ...FIRST, at }, change, post) }) }
    : undefined
}

function binds({ holder }: Post, today: Day): Event | undefined {
  const openid = holder?.openid
  if (!openid) return undefined
  const at = relativeInstant('-499 10:00', today)
  return {
    at,
    happens: (post) => {
      const bound = { ...post, holder }
      return counted(bound, { told: 'bind', by: signedOn({ openid, name: holder.name }, bound), at })
    },
  }
}

function renewals({ _id }: Post, { rosterImports, rosterChanges }: Imports): Event[] {
  return rosterImports.flatMap((it) => {
    const changes = rosterChanges.filter((piece) => piece._id.startsWith(`${it._id}:`))
    return changes
      .flatMap((piece) => piece.changes)
      .flatMap((change) =>
        change.part === 'posts' && change.id === _id
          ? [
              {
                at: it.appliedAt ?? it.at,
                happens: (post: Post) => ({ post, line: importLine(it, change, post) }),
              },
            ]
          : [],
      )
  })
}

function leaves({ holder, leave }: Post, today: Day): Event | undefined {
  const openid = holder?.openid
  if (!leave || !openid) return undefined
  const { from, until, deputy } = leave
  const eve = addDays(from < today ? from : today, -1)
  const at = Date.parse(`${eve}T17:00:00+08:00`)
  return {
    at,
    happens: (post) => {
      const by = signedOn({ openid, name: holder.name }, post)
      const days = { from, until, ...(deputy && { deputy: deputy.name }) }
      return counted({ ...post, leave }, { told: 'takeLeave', by, at, ...days })
    },
  }
}
