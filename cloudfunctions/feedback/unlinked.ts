import { type Estate, placeLabel } from '../division/estate'
import { type Gone, NOBODY_NAME } from '../privacy/erasure'
import type { Feedback } from './feedback'

/** Whether a phone stands in it: the author's, or that of whom he spoke for. */
export function hasPhone({ contactPhone, onBehalfOf }: Feedback): boolean {
  return !!contactPhone || !!onBehalfOf
}

/** A matter without the phones in it. */
export function withoutPhones({ contactPhone: _, onBehalfOf: __, ...matter }: Feedback): Feedback {
  return matter
}

/** A matter without its point on the map; who has it keeps it. */
export function withoutPoint(matter: Feedback, estate: Estate): Feedback {
  const { point: _, ...place } = matter.place
  return { ...matter, place, placeLabel: placeLabel(estate, place) }
}

/** A matter as it stays: what it was about, in which building, and what was done; nothing of who told of it. */
export function unlinkedMatter(matter: Feedback, estate: Estate, { nobody }: Gone): Feedback {
  const { voice: _, ...rest } = withoutPhones(matter)
  const { room: __, point: ___, ...place } = matter.place
  const whose = { author: nobody, authorName: NOBODY_NAME, photos: [], recentKeys: [] }
  return { ...rest, ...whose, place, placeLabel: placeLabel(estate, place) }
}
