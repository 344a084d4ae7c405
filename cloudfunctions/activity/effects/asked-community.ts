import { communityOfEstate } from '../../division/estate'
import type { DivisionCode } from '../../platform/division'
import { residentOf } from '../../resident/store'

/** The community whose activities somebody asks for: that of the estate, else of his home. None or one operation. */
export async function askedCommunity(
  estateId: string | undefined,
  openid: string | undefined,
): Promise<DivisionCode | undefined> {
  const id = estateId ?? (openid && (await residentOf(openid))?.home.estateId)
  return id ? communityOfEstate(id) : undefined
}
