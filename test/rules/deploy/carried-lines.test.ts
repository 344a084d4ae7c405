import { COLLECTIONS } from '../../../cloudfunctions/collections'
import { mattersLines, postsLines, settingsLines } from '../../../config/deploy/carried-lines'
import type { Data, StoredDocument } from '../../../config/deploy/data'
import type { Carried } from '../../../config/deploy/migrations'

const [COMMUNITY, GRID, OFFICE, PARTY] = ['320402003001', '320402003001-02', '320402:zhujian', '320402p009']
const at = Date.parse('2026-03-31T23:30:00Z')

/** Data with these documents in it. */
const holding =
  (there: Record<string, StoredDocument[]>): Data['read'] =>
  async (collection, ids) =>
    (there[collection] ?? []).filter(({ _id }) => ids.includes(_id))

const DEPLOYED = { deployment: [{ _id: 'deployment', district: '320499' }] }

/** What a page of retired lines becomes; each has to be one that the ledger takes. */
async function carried(
  carries: (page: readonly StoredDocument[], read: Data['read']) => Promise<Carried>,
  page: readonly StoredDocument[],
  there: Record<string, StoredDocument[]> = DEPLOYED,
) {
  const carry = await carries(page, holding(there))
  return page.map((line) => COLLECTIONS.ledger.schema.parse(carry(line)))
}

const ofMatter = (sequence: number, changes: object = {}): StoredDocument => ({
  ...{ _id: `m:${sequence}`, feedback: 'm', sequence, told: sequence === 1 ? 'file' : 'note' },
  ...{ by: { openid: 'someone', name: '某人', post: '网格长' }, at, internal: false, ...changes },
})
const matter = (holder: string) => ({ _id: 'm', district: '320402', route: { holder } })

describe('a line of a matter whose first line is missing was written', () => {
  test('in the community where the matter was to go', async () => {
    const feedback = [matter(GRID)]
    const lines = await carried(mattersLines, [ofMatter(2), ofMatter(3)], { ...DEPLOYED, feedback })
    expect(lines.map(({ unit }) => unit)).toEqual([COMMUNITY, COMMUNITY])
  })

  test('before it went elsewhere, as far as its lines tell', async () => {
    const feedback = [matter(GRID)]
    const page = [ofMatter(2), ofMatter(3, { holder: OFFICE, told: 'dispatch' }), ofMatter(4)]
    const lines = await carried(mattersLines, page, { ...DEPLOYED, feedback })
    expect(lines.map(({ unit }) => unit)).toEqual([COMMUNITY, COMMUNITY, OFFICE])
  })

  test('in its district, where it was to go to no community', async () => {
    const [line] = await carried(mattersLines, [ofMatter(2)], { ...DEPLOYED, feedback: [matter(OFFICE)] })
    expect(line?.unit).toBe('320402')
  })

  test('in the district of the environment, where nothing is known of the matter', async () => {
    const [line] = await carried(mattersLines, [ofMatter(2)])
    expect(line?.unit).toBe('320499')
  })
})

test('a first line that tells no holder is one like these', async () => {
  const [line] = await carried(mattersLines, [ofMatter(1)], { ...DEPLOYED, feedback: [matter(GRID)] })
  expect(line?.unit).toBe(COMMUNITY)
})

test('nothing besides the lines is looked up where they tell enough', async () => {
  const read: Data['read'] = async (collection) => {
    throw new Error(`looked into ${collection}`)
  }
  await mattersLines([ofMatter(1, { holder: GRID }), ofMatter(2)], read)
})

const ofPost = (post: string): StoredDocument => ({
  ...{ _id: `submission:${post}`, post, move: 'publish', until: '2026-12-31' },
  ...{ by: { openid: 'someone', name: '某人' }, at },
})

test.each([
  ['its scope as it is now', '320402003001-02-gridLeader', GRID, GRID],
  ['a party organisation', `${PARTY}-partySecretary`, PARTY, PARTY],
  ['its district where the post is gone', '320402009009-07-gridLeader', undefined, '320402'],
  ['the district of the environment where its id tells none', 'a-post', undefined, '320499'],
])('a line of a post was written in %s', async (_where, post, scope, unit) => {
  const posts = scope ? [{ _id: post, scope }] : []
  const [line] = await carried(postsLines, [ofPost(post)], { ...DEPLOYED, posts })
  expect(line).toMatchObject({ unit, sequence: 0, by: { post: '未记录' } })
})

test('lines of settings are lines of their district', async () => {
  const value = { _id: 'submission', district: '320402', setting: 'acceptDays', value: 2, from: '2026-04-02' }
  const [line] = await carried(settingsLines, [{ ...value, at, by: { openid: 'someone', name: '某人' } }])
  expect(line).toMatchObject({ unit: '320402', month: '2026-04' })
})

test('an environment that does not know its district is to be deployed first', async () => {
  await expect(carried(mattersLines, [ofMatter(2)], {})).rejects.toThrow('请先部署一次')
})
