import { communityOfEstate } from '../division/estate'
import { type Refusal, refuse } from '../platform/refusal'
import type { Resident } from '../resident/resident'

/** Who may come. All that is set has to be met. */
export interface Conditions {
  /** Residents of the community only 仅限本社区居民. */
  communityOnly: boolean
  /** Residents of these estates only; empty: of any. */
  estates: { id: string; name: string }[]
  /** Age in the year it takes place, both ends counted; for everybody of the party who takes part. */
  ages?: { least?: number; most?: number }
  /** One party for each household 每户限报一次. */
  oncePerHousehold: boolean
}

export const EVERYBODY: Conditions = { communityOnly: false, estates: [], oncePerHousehold: false }

/** Someone of a party. */
export interface Person {
  name: string
  birthYear?: number
}

/** The conditions as people read them; empty when everybody is welcome. */
export function conditionWords({ communityOnly, estates, ages, oncePerHousehold }: Conditions): string[] {
  return [
    ...(communityOnly ? ['本社区居民'] : []),
    ...(estates.length ? [`${estates.map(({ name }) => name).join('、')}居民`] : []),
    ...(ages ? [ageWords(ages)] : []),
    ...(oncePerHousehold ? ['每户限报一次'] : []),
  ]
}

function ageWords({ least, most }: { least?: number; most?: number }): string {
  if (least !== undefined && most !== undefined) return `${least}至${most}岁`
  return least !== undefined ? `${least}岁及以上` : `${most}岁及以下`
}

/** Why someone who lives there may not come; undefined when he may. */
export function refusalOfHome(
  who: Conditions,
  community: string,
  home: Resident['home'],
): Refusal | undefined {
  if (who.communityOnly && communityOfEstate(home.estateId) !== community)
    return refuse('activity/not-for-you', '这个活动只面向本社区居民，您的住址不在本社区')
  if (who.estates.length && !who.estates.some(({ id }) => id === home.estateId)) {
    const names = who.estates.map(({ name }) => name).join('、')
    return refuse('activity/not-for-you', `这个活动只面向${names}的居民`)
  }
  return undefined
}

/** Why the party may not come as it is. Ages are counted by the year of birth. */
export function refusalOfPeople(
  { ages }: Conditions,
  people: readonly Person[],
  year: number,
): Refusal | undefined {
  if (!ages) return undefined
  const { least = 0, most = 200 } = ages
  const unknown = people.find(({ birthYear }) => birthYear === undefined)
  if (unknown) return refuse('activity/needs-age', `请填写${unknown.name}的出生年份`)
  const outside = people.find(({ birthYear = year }) => year - birthYear < least || year - birthYear > most)
  return (
    outside && refuse('activity/not-for-you', `这个活动面向${ageWords(ages)}，${outside.name}的年龄不符合`)
  )
}

/** What tells one household from another; undefined where the room is not known. */
export function householdOf({ estateId, buildingId, unit, room }: Resident['home']): string | undefined {
  return room ? [estateId, buildingId, unit, room].join('/') : undefined
}
