import type { District } from './district'

/** Nothing of the sample waits for this person any more. */
export async function endAll(district: District, openid: string): Promise<void> {
  for (const matter of district.find('feedback', { author: openid, source: 'resident' })) {
    await district.forget('feedback', matter._id)
    const { due: _, ...rest } = matter
    district.add('feedback', { ...rest, step: 'closed' })
  }
  for (const signup of district.find('signups', { person: openid })) {
    await district.forget('signups', signup._id)
    district.add('signups', { ...signup, state: 'cancelled' })
  }
  for (const signup of district.find('dutySignups', { volunteer: openid })) {
    await district.forget('dutySignups', signup._id)
    district.add('dutySignups', { ...signup, state: 'cancelled' })
  }
}
