import { takenOf } from '../../cloudfunctions/activity/places'
import { replayed, told } from '../support/activity/replayed'
import { communities, linesOf, MONDAY, sample } from './monday'

const { activities, signups } = sample

test.each(communities)('community %s has 1 to 3 activities, one ahead in the next two weeks', (community) => {
  const own = activities.filter((activity) => activity.community === community)
  expect([1, 2, 3]).toContain(own.length)
  expect(own.some(({ startsAt }) => startsAt > MONDAY && startsAt < MONDAY + 14 * 86_400_000)).toBe(true)
  expect(own.filter(({ startsAt, endsAt, capacity }) => endsAt <= startsAt || capacity < 1)).toEqual([])
})

test('who holds places of an activity has signed up for it, and there are those who wait', () => {
  for (const activity of activities) {
    const { seats } = activity.places.participant
    const own = signups.filter((signup) => signup.activity === activity._id)
    expect(own.filter(({ state }) => state === 'seated').map(({ _id, size }) => [_id, size])).toEqual(
      Object.entries(seats),
    )
    expect(takenOf(activity.places.participant)).toBeLessThanOrEqual(activity.capacity)
  }
  expect(signups.some(({ state }) => state === 'waiting')).toBe(true)
})

test('every activity is what its lines say', () => {
  for (const activity of activities) {
    const lines = linesOf('activity', activity._id)
    expect(replayed(lines)).toEqual(told(activity))
    expect(lines.at(-1)).toMatchObject({ sequence: activity.version, unit: activity.community })
  }
})
