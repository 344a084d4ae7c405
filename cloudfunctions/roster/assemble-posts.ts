import type { ContactEntry, Post } from '../contact/post'
import { type DivisionCode, LEVELS, type Level, levelOf } from '../platform/division'
import { POSTS, type PostKind } from '../platform/post-kind'
import { type Assembly, withoutRepeats } from './assembly'
import { WRONG } from './parse'
import { hasNotEnded } from './rows'
import type { Cells, Line } from './sheets'

/** What each kind of post may serve. */
const SCOPES: Record<PostKind, readonly Level[]> = {
  microGridLeader: ['microGrid'],
  gridLeader: ['grid'],
  gridWorker: ['grid', 'microGrid'],
  communityCadre: ['community'],
  dutyDesk: ['community'],
  policeOfficer: ['community', 'grid'],
  healthSteward: ['community', 'grid'],
  streetDispatcher: ['street'],
  departmentOfficer: ['department'],
  districtSupervisor: ['district'],
  administrator: ['district'],
  organizer: ['community'],
  partySecretary: [],
}

const LAST = 99

type Named = Pick<Cells<'staff'>, 'scope' | 'post' | 'name'>
const keyOf = ({ scope, post, name }: Named) => `${scope} ${post} ${name}`

/**
 * The posts of the sheet 人员 with what 联系人 shows of them. A post is known again by its kind, its scope
 * and the name of its holder: another holder is another post, and the first one's ends.
 */
export function assemblePosts(it: Assembly, known: ReadonlySet<DivisionCode>): Post[] {
  const lines = withoutRepeats(it, 'staff', it.sheets.staff, 'name', ({ cells }) => keyOf(cells))
  for (const { row, cells } of lines) tellWrongScope(it, 'staff', row, cells, known)
  tellSharedPhones(it, lines)
  const contacts = contactsOf(it, new Set(lines.map(({ cells }) => keyOf(cells))), known)
  const ids = new PostIds(it)
  return lines.flatMap(({ cells }) => {
    const kind = kindNamed(cells.post)
    if (!kind) return []
    const before = ids.postOf(cells)
    const contact = contacts.get(keyOf(cells))
    const { scope, name, phone, from, until } = cells
    return [
      {
        _id: before?._id ?? ids.next(scope, kind),
        kind,
        scope,
        ...(name && { holder: { name, ...(phone && { phone }) } }),
        from: from || before?.from || it.today,
        ...(until && { until }),
        ...(contact && { contact }),
      },
    ]
  })
}

function kindNamed(name: string): PostKind | undefined {
  return (Object.keys(POSTS) as PostKind[]).find((kind) => POSTS[kind].name === name)
}

function tellWrongScope(
  { findings }: Assembly,
  sheet: 'staff' | 'contacts',
  row: number,
  { scope, post }: Named,
  known: ReadonlySet<DivisionCode>,
): void {
  if (scope === '' || scope === WRONG) return
  const kind = kindNamed(post)
  const level = levelOf(scope)
  if (!known.has(scope)) findings.cell(sheet, row, 'scope', `“${scope}”不在“机构”和“网格”表里`)
  else if (kind && level && !SCOPES[kind].includes(level)) {
    const wanted = SCOPES[kind].map((one) => LEVELS[one]).join('或')
    findings.cell(sheet, row, 'scope', `${post}的服务范围要是${wanted}，这里填的是${LEVELS[level]}`)
  }
}

/** A mobile binds one person: two names under one number would let one sign in as the other. */
function tellSharedPhones({ findings }: Assembly, lines: readonly Line<'staff'>[]): void {
  const names = new Map<string, { name: string; row: number }>()
  for (const { row, cells } of lines) {
    const { phone, name } = cells
    if (phone === '' || phone === WRONG) continue
    if (name === '') findings.cell('staff', row, 'name', '填了手机号，请一并填写姓名')
    const before = names.get(phone)
    if (before && before.name !== name)
      findings.cell(
        'staff',
        row,
        'phone',
        `与${before.row ? `第${before.row}行` : '在任'}的${before.name}是同一个手机号，请核对`,
      )
    else names.set(phone, { name, row })
  }
}

function contactsOf(
  it: Assembly,
  staff: ReadonlySet<string>,
  known: ReadonlySet<DivisionCode>,
): Map<string, ContactEntry> {
  const { findings, brought } = it
  const lines = withoutRepeats(it, 'contacts', it.sheets.contacts, 'name', ({ cells }) => keyOf(cells))
  const found = new Map<string, ContactEntry>()
  for (const { row, cells } of lines) {
    const { title, dutyPhone, askFor, publishedUntil, order } = cells
    tellWrongScope(it, 'contacts', row, cells, known)
    found.set(keyOf(cells), { title, dutyPhone, askFor, publishedUntil, order: Number(order) || 0 })
    // Contacts that stand already leave together with whoever is no longer among the staff.
    if (brought.has('contacts') && !staff.has(keyOf(cells)))
      findings.cell(
        'contacts',
        row,
        'name',
        `“人员”表里没有这个岗位的${cells.name || '空缺'}；已离任的请删去这一行，新到任的请先登记在“人员”表`,
      )
  }
  return found
}

/** Which post of the district a row means, and ids for those that are new. */
class PostIds {
  private readonly byKey = new Map<string, Post[]>()
  private readonly taken: Set<string>

  constructor({ current, today }: Assembly) {
    this.taken = new Set(current.posts.map(({ _id }) => _id))
    for (const post of current.posts) {
      const key = keyOf({ scope: post.scope, post: POSTS[post.kind].name, name: post.holder?.name ?? '' })
      const standing = hasNotEnded(post, today)
      const others = this.byKey.get(key) ?? []
      this.byKey.set(key, standing ? [post, ...others] : [...others, post])
    }
    this.today = today
  }

  private readonly today: string

  /** The post in office; one that has ended only where the row tells of exactly that term. */
  postOf(cells: Cells<'staff'>): Post | undefined {
    return this.byKey
      .get(keyOf(cells))
      ?.find(
        (post) => hasNotEnded(post, this.today) || (post.from === cells.from && post.until === cells.until),
      )
  }

  /** `320402003001-02-gridLeader`; a later one of its kind in the same scope ends in `-2`. */
  next(scope: DivisionCode, kind: PostKind): string {
    const name = `${scope}-${kind}`
    const free = [name, ...Array.from({ length: LAST }, (_none, index) => `${name}-${index + 2}`)]
    const id = free.find((candidate) => !this.taken.has(candidate)) ?? name
    this.taken.add(id)
    return id
  }
}
