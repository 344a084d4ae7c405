import { District, freshKey } from '../support/district'
import { aCopyOf, aMatterIn } from '../support/matters'
import { PEOPLE } from '../support/people'

let district: District
let id: string
beforeAll(async () => {
  district = await District.open()
  id = aCopyOf(district, await aMatterIn(district, 'filed'), {
    contactPhone: '10000000001',
    onBehalfOf: { name: '欧阳志远', phone: '10000000002' },
  })
})
afterAll(() => district.close())

const { wang, zhang, li, chen } = PEOPLE
const read = async (openid: string) => district.as(openid).gets('feedback.read', { id })
const look = (what: 'contactPhone' | 'onBehalfOf', key = freshKey()) =>
  district.as(zhang).gets('feedback.reveal', { id, key, what, purpose: 'contact' })
const looks = (openid: string) => district.as(openid).gets('resident.looks', {})

test('numbers and names are masked for staff, plain for the author', async () => {
  expect((await read(wang)).contact).toEqual({
    phone: '10000000001',
    onBehalfOf: { name: '欧阳志远', phone: '10000000002' },
  })
  const masked = { phone: '100****0001', onBehalfOf: { name: '欧阳*', phone: '100****0002' } }
  expect((await read(zhang)).contact).toEqual({ ...masked, mayReveal: true, reach: 'call' })
  for (const openid of [li, chen]) expect((await read(openid)).contact).toEqual(masked)
  for (const openid of [zhang, li, chen])
    expect(JSON.stringify(await read(openid))).not.toMatch(/1000000000[12]|欧阳志远/)
})

test('a handler who looks is given it, and the author sees who looked, at what and why', async () => {
  const key = freshKey()
  expect(await look('contactPhone', key)).toEqual({ phone: '10000000001' })
  expect(await look('contactPhone', key)).toEqual({ phone: '10000000001' })
  expect(await look('onBehalfOf')).toEqual({ name: '欧阳志远', phone: '10000000002' })
  const { looks: seen, next } = await looks(wang)
  expect(seen.slice(0, 2).map(({ did, why, who }) => [did.split(' 的')[1], why, who])).toEqual([
    ['被代报人的姓名和电话', '联系了解情况', '微网格02-1 微网格长 张明'],
    ['联系电话', '联系了解情况', '微网格02-1 微网格长 张明'],
  ])
  expect(next).toBeUndefined()
  expect(await looks(PEOPLE.zhou)).toEqual({ looks: [] })
})

test('who oversees but does not handle looks at nothing, and no line is written', async () => {
  const input = { id, key: freshKey(), what: 'contactPhone', purpose: 'contact' }
  const refused = await district.unchanged(() => district.as(li).isRefused('feedback.reveal', input))
  expect(refused.code).toBe('access/forbidden')
})
