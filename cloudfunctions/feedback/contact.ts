import type { Grant } from '../message/grant'
import { maskName, maskPhone } from '../resident/mask'
import type { Feedback } from './feedback'

/** How the author of a matter, or whom he reports for, may be reached. */
export interface ContactView {
  phone?: string
  onBehalfOf?: { name: string; phone?: string }
  /** The viewer may see the numbers, which is logged. */
  mayReveal?: true
  /** Whether a message would find the author, or he has to be rung 请致电; for handlers. */
  reach?: 'message' | 'call'
}

/** The contact of a matter as it is shown: plain to the author, masked to staff. */
export function contactOf(
  { contactPhone, onBehalfOf }: Pick<Feedback, 'contactPhone' | 'onBehalfOf'>,
  how: 'plain' | 'masked',
): ContactView {
  const [name, phone] = how === 'plain' ? [same, same] : [maskName, maskPhone]
  return {
    ...(contactPhone && { phone: phone(contactPhone) }),
    ...(onBehalfOf && {
      onBehalfOf: {
        name: name(onBehalfOf.name),
        ...(onBehalfOf.phone && { phone: phone(onBehalfOf.phone) }),
      },
    }),
  }
}

export function reachOf(grant: Grant | undefined): NonNullable<ContactView['reach']> {
  return grant && grant.count > 0 ? 'message' : 'call'
}

const same = (text: string) => text
