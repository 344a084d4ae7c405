import { PDFDocument } from 'pdf-lib'
import readExcelFile from 'read-excel-file/node'
import { drawCertificate } from '../../cloudfunctions/certificate/effects/paper'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { District, freshKey } from '../support/district'
import { endAll } from '../support/ended'
import { messagesOf } from '../support/messages'
import { PEOPLE, XINNAN } from '../support/people'
import { aClaim, confirmsAll, lastServed, VOLUNTEERS } from '../support/volunteers'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { liu, luo, sun, fei } = VOLUNTEERS

async function aCertificate(openid: string) {
  const year = lastServed(district, openid)
  const { id } = await district.as(openid).gets('certificate.issue', { key: freshKey(), year })
  const { certificates } = await district.as(openid).gets('certificate.mine')
  const certificate = certificates.find((each) => each.id === id)
  if (!certificate) throw new Error('no certificate')
  return certificate
}

test('anyone who has the paper may check it, and learns nothing of the person', async () => {
  const { number, code, minutes, year } = await aCertificate(liu)
  const checked = await district.as().gets('certificate.check', { number, code: code.toLowerCase() })
  expect(checked).toEqual({
    valid: true,
    number,
    year,
    minutes,
    issuer: '新南社区居民委员会',
    issuedAt: expect.any(Number),
    count: expect.any(Number),
  })
  expect(JSON.stringify(checked)).not.toContain('刘志芳')
  for (const wrong of [
    { number, code: 'AAAAA-AAAAA' },
    { number: '1', code },
  ])
    expect(await district.as().answerTo('certificate.check', wrong)).toBe('certificate/unknown')
})

test('that it was issued stands in the ledger once: by whom, where, of which year and for how long', async () => {
  const input = { key: freshKey(), year: lastServed(district, liu) }
  const { id } = await district.as(liu).gets('certificate.issue', input)
  await district.unchanged(() => district.as(liu).gets('certificate.issue', input))
  const [certificate] = district.find('certificates', { _id: id })
  const { year, minutes, issuedAt: at } = certificate ?? {}
  expect(district.find('ledger', { of: id })).toEqual([
    {
      ...{ _id: `${id}:1`, kind: 'certificate', of: id, sequence: 1, told: 'issue', internal: false },
      ...{ year, minutes, at, unit: XINNAN, month: beijingDay(at ?? 0).slice(0, 7) },
      by: { openid: liu, name: '刘志芳', post: '志愿者' },
    },
  ])
})

test('it holds while hours are added, and no longer when a record of it is voided', async () => {
  const { id } = await district.as(luo).gets('volunteer.claim', aClaim(40))
  await confirmsAll(district, [id])
  const { number, code } = await aCertificate(luo)
  const more = await district.as(luo).gets('volunteer.claim', aClaim(41))
  await confirmsAll(district, [more.id])
  expect((await district.as().gets('certificate.check', { number, code })).valid).toBe(true)
  await district.as(PEOPLE.chen).gets('volunteer.void', { id, reason: '没有到场' })
  const told = messagesOf(district, { to: luo, about: id }).map(({ words }) => words.note)
  expect(told.sort()).toEqual(['已作废：没有到场', '已认定，计入您的服务时长'])
  expect((await district.as().gets('certificate.check', { number, code })).valid).toBe(false)
})

test('a record changed behind the product’s back makes it invalid too', async () => {
  const { number, code, id } = await aCertificate(liu)
  const record = district.find('certificates', { _id: id })[0]?.lines[0]?.record
  const [before] = district.find('volunteerRecords', { _id: record })
  if (!before) throw new Error('no record')
  await district.forget('volunteerRecords', before._id)
  district.add('volunteerRecords', { ...before, until: before.until + 3_600_000 })
  expect((await district.as().gets('certificate.check', { number, code })).valid).toBe(false)
  await district.forget('volunteerRecords', before._id)
  district.add('volunteerRecords', before)
  expect((await district.as().gets('certificate.check', { number, code })).valid).toBe(true)
})

test('the same request sent twice at once is one certificate, and nobody else reads it', async () => {
  const key = freshKey()
  const year = lastServed(district, sun)
  const answers = await Promise.all(
    [1, 2].map(() => district.as(sun).gets('certificate.issue', { key, year })),
  )
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await district.as(liu).answerTo('certificate.file', { id: answers[0]?.id })).toBe(
    'certificate/unknown',
  )
})

test('the paper is a PDF of a few kilobytes with its font inside', async () => {
  const { id, number } = await aCertificate(liu)
  const { base64, name, missing } = await district.as(liu).gets('certificate.file', { id })
  const bytes = Buffer.from(base64, 'base64')
  expect(name).toContain(number)
  expect(missing).toEqual([])
  expect(bytes.length).toBeLessThan(45_000)
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1)
})

test('a name with a character the font has not is told of, on paper and beside it', async () => {
  const { id } = await aCertificate(liu)
  const [certificate] = district.find('certificates', { _id: id })
  if (!certificate) throw new Error('no certificate')
  const drawn = await drawCertificate({ ...certificate, name: '刘𠮷芳' })
  expect(drawn.missing).toEqual(['𠮷'])
})

test('many services make several pages', async () => {
  const { id } = await aCertificate(liu)
  const [certificate] = district.find('certificates', { _id: id })
  if (!certificate) throw new Error('no certificate')
  const lines = Array.from({ length: 120 }, () => certificate.lines)
    .flat()
    .slice(0, 120)
  const { bytes } = await drawCertificate({ ...certificate, lines })
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(2)
})

const thisMonth = () => beijingDay(Date.now()).slice(0, 7)

test('the ledger of a community has its records and its units’ figures; no text in it is a formula', async () => {
  const claim = aClaim(1, { duty: '=HYPERLINK("x")' })
  await district.as(luo).gets('volunteer.claim', claim)
  const month = beijingDay(claim.from).slice(0, 7)
  const { base64 } = await district.as(PEOPLE.chen).gets('ledger.service', { unit: XINNAN, month })
  const [records, figures] = await readExcelFile(Buffer.from(base64, 'base64'))
  const texts = records?.data.flat().map(String) ?? []
  expect(texts).toContain(`'=HYPERLINK("x")`)
  expect(texts.filter((text) => /^[=+@]/.test(text))).toEqual([])
  expect(figures?.data.map(([name]) => name)).toEqual(['单位', '新南社区', '新南社区党委', '南湖小学党支部'])
})

test('a street’s ledger has its communities’ figures and no records', async () => {
  const { base64, name } = await district
    .as('sample-he-xiaodong')
    .gets('ledger.service', { unit: '320402003', month: thisMonth() })
  const sheets = await readExcelFile(Buffer.from(base64, 'base64'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['参与情况'])
  const names = sheets[0]?.data.map(([unit]) => unit)
  expect(names).toEqual(['单位', expect.stringContaining('街道'), '新南社区', '凌塘社区'])
  expect(name).toContain(String(names?.[1]))
})

test('a party organisation’s ledger has figures and no records', async () => {
  const { base64 } = await district.as(fei).gets('ledger.service', { unit: '320402p009', month: thisMonth() })
  const sheets = await readExcelFile(Buffer.from(base64, 'base64'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['参与情况'])
  expect(JSON.stringify(sheets)).not.toContain('孙立新')
})

test('when its holder has erased his service it can still be checked; the records count for their community', async () => {
  await endAll(district, liu)
  await district.as(liu).gets('certificate.issue', { key: freshKey(), year: lastServed(district, liu) })
  const [paper] = (await district.as(liu).gets('certificate.mine')).certificates
  const minutes = district
    .find('volunteerRecords', { volunteer: liu })
    .reduce((sum, one) => sum + one.minutes, 0)
  await district.as(liu).gets('privacy.erase', { kinds: ['volunteer'] })
  const { number = '', code = '' } = paper ?? {}
  expect(await district.as().gets('certificate.check', { number, code })).toMatchObject({ valid: true })
  const [kept] = district.find('certificates', { number })
  const stay = district.find('volunteerRecords', { volunteer: kept?.volunteer })
  expect(stay.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes)
  expect(JSON.stringify(stay)).not.toContain('刘志芳')
  expect(district.find('ledger', { of: kept?._id })).toMatchObject([
    { told: 'issue', by: { openid: kept?.volunteer, post: '志愿者' } },
  ])
})
