import { COLLECTIONS } from '../../../cloudfunctions/collections'
import { HOLDINGS } from '../../../cloudfunctions/holdings'
import { ASKED_KINDS, KINDS, type Kind } from '../../../cloudfunctions/personal'
import { privacyNotice } from '../../../cloudfunctions/privacy/notice'
import type { PersonalData } from '../../../cloudfunctions/privacy/personal-data'

const ROWS = Object.entries(KINDS) as [Kind, PersonalData][]

test.each(ROWS)('the notice tells of %s what it is, why, who sees it and how long', (_kind, row) => {
  const notice = privacyNotice()
  for (const words of [row.name, row.what, row.why, row.seenBy, row.kept]) expect(notice).toContain(words)
})

test.each(ROWS.filter(([, { erased }]) => erased?.stays))(
  'the notice names what stays of %s, and why',
  (_kind, { erased }) => {
    expect(privacyNotice()).toContain(erased?.stays)
    expect(erased?.ground).toMatch(/个人信息保护法第|令第/)
    expect(privacyNotice()).toContain(erased?.ground)
  },
)

test('what has a box of its own has words to agree to', () => {
  for (const kind of ASKED_KINDS) expect(KINDS[kind].agree).toMatch(/^我同意/)
  expect(ROWS.filter(([, { agree }]) => agree).map(([kind]) => kind)).toEqual(ASKED_KINDS)
})

test('every collection says what of people stands in it, and every kind stands somewhere', () => {
  expect(Object.keys(HOLDINGS).sort()).toEqual(Object.keys(COLLECTIONS).sort())
  const kinds = Object.values(HOLDINGS).flatMap((held) => (typeof held === 'string' ? [] : held))
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(KINDS).sort())
})
