import { type Estate, placeLabel } from '../../cloudfunctions/division/estate'
import { ASKED_KINDS } from '../../cloudfunctions/personal'
import type { Day } from '../../cloudfunctions/platform/day'
import { ASKED_VERSION } from '../../cloudfunctions/privacy/consent'
import { CONSENT_VERSION, type Resident } from '../../cloudfunctions/resident/resident'
import rows from './data/residents.json'
import { placeNamed } from './estates'
import { relativeDay } from './relative-day'
import { person } from './roster'

/** Everyone of data/residents.json; `since` is the day of consent to all that is asked, `note` is for who reads that file. */
export function sampleResidents(estates: readonly Estate[], today: Day): Resident[] {
  return rows.map(({ who, home, since }) => {
    const { holder } = person(who)
    const { estate, place } = placeNamed(home, estates)
    const on = relativeDay(since, today)
    if (!holder?.openid) throw new Error(`A resident needs an openid: ${who}`)
    return {
      _id: holder.openid,
      name: holder.name,
      home: place,
      homeLabel: placeLabel(estate, place),
      consent: { version: CONSENT_VERSION, on },
      consents: Object.fromEntries(ASKED_KINDS.map((kind) => [kind, { version: ASKED_VERSION, on }])),
    }
  })
}
