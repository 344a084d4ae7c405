import type { AskedKind } from '../personal'
import type { Feedback } from './feedback'

/** What of a matter its author has to agree to by a box of its own (personal.ts); what staff write down is their office. */
export function asksFor({
  contactPhone,
  onBehalfOf,
  place,
}: Partial<Pick<Feedback, 'contactPhone' | 'onBehalfOf' | 'place'>>): AskedKind[] {
  return [
    ...(place?.point ? (['point'] as const) : []),
    ...(contactPhone || onBehalfOf?.phone ? (['contact'] as const) : []),
  ]
}
