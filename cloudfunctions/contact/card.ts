import type { Building, Estate } from '../division/estate'
import type { Day } from '../platform/day'
import { type DivisionCode, gridName, isWithin } from '../platform/division'
import type { PostKind } from '../platform/post-kind'
import { firstAnswering, phoneOf } from './answering'
import { isPublished, type Post, type Published } from './post'
import { answererOf } from './stand-in'

/** One person a resident can call now. */
export interface ContactCard {
  id: string
  kind: PostKind
  name: string
  /** `网格长`, `社区书记`. */
  title: string
  /** Where he works, as people say it: `微网格02-1 · 3幢、4幢`. Missing: the whole community. */
  serves?: string
  phone: string
  askFor: string
  /** Storage file id. Missing: a drawn avatar. */
  portrait?: string
  /** Whom he stands in for today. */
  deputyFor?: string
  /** The resident's own (micro-)grid leader, or who answers in his place. */
  mine: boolean
}

const COMMUNITY_POSTS: readonly PostKind[] = ['dutyDesk', 'communityCadre', 'policeOfficer', 'healthSteward']
const LEADER_POSTS: readonly PostKind[] = ['microGridLeader', 'gridLeader']

/**
 * The contacts of an estate, each one reachable: in force, published, present or with a deputy.
 * `home` are the scopes of the viewer's own home, narrowest first; who answers for them comes first.
 * Without a home the leaders of all the estate's grids are listed with the buildings they serve.
 */
export function contactCards(
  estate: Estate,
  posts: readonly Post[],
  { today, home }: { today: Day; home?: readonly DivisionCode[] },
): ContactCard[] {
  const published = posts.filter((post): post is Published => isPublished(post, today))
  const mine = home && firstAnswering(home, published, today, 'phone', posts)?.post
  const others = published.filter(
    (post) =>
      post !== mine && (COMMUNITY_POSTS.includes(post.kind) || (!home && LEADER_POSTS.includes(post.kind))),
  )
  const listed = [...published.filter((post) => post === mine), ...others.sort(byOrder)]
  return listed.flatMap((post) => cardOf(post, estate, { posts, today, mine: post === mine }) ?? [])
}

function byOrder(one: Published, other: Published): number {
  return one.contact.order - other.contact.order || one.scope.localeCompare(other.scope)
}

function cardOf(
  post: Published,
  estate: Estate,
  { posts, today, mine }: { posts: readonly Post[]; today: Day; mine: boolean },
): ContactCard | undefined {
  const answerer = answererOf(post, today, posts)
  const phone = answerer && phoneOf(post, answerer)
  const serves = servedBy(post, estate)
  if (!answerer || !phone || (serves === 'elsewhere' && !mine)) return undefined
  const { title, askFor, portrait } = post.contact
  return {
    id: post._id,
    kind: post.kind,
    name: answerer.name,
    title,
    phone,
    askFor,
    mine,
    ...(serves && serves !== 'elsewhere' && { serves }),
    ...(answerer.deputyFor ? { deputyFor: answerer.deputyFor } : portrait && { portrait }),
  }
}

/** The part of the estate a leader serves; nothing for who serves all of the community. */
function servedBy({ kind, scope }: Post, estate: Estate): string | 'elsewhere' | undefined {
  if (!LEADER_POSTS.includes(kind)) return undefined
  const buildings = estate.buildings.filter((building) =>
    [building, ...building.units].some(({ grid, microGrid }) => {
      const area = microGrid ?? grid
      return area !== undefined && isWithin(area, scope)
    }),
  )
  if (buildings.length === 0) return 'elsewhere'
  const all = buildings.length === estate.buildings.length
  return `${gridName(scope)} · ${all ? estate.name : buildingRuns(estate, buildings)}`
}

const SHORTEST_RUN = 3

/** `1幢–4幢、7幢`: neighbours in the estate's own order are told as a run. */
function buildingRuns(estate: Estate, buildings: readonly Building[]): string {
  const runs: Building[][] = []
  let last = -2
  for (const building of buildings) {
    const index = estate.buildings.indexOf(building)
    if (index === last + 1) runs.at(-1)?.push(building)
    else runs.push([building])
    last = index
  }
  return runs
    .flatMap((run) => (run.length < SHORTEST_RUN ? run.map(({ name }) => name) : runName(run)))
    .join('、')
}

function runName(run: readonly Building[]): string {
  return `${run[0]?.name}–${run.at(-1)?.name}`
}
