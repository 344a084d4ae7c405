import type { Activity } from '../../../cloudfunctions/activity/activity'
import { capacityOf, freeOf } from '../../../cloudfunctions/activity/places'
import { isHeld } from '../../../cloudfunctions/activity/promotion'
import { isActive, type Signup } from '../../../cloudfunctions/activity/signup'
import { submissionId } from '../../../cloudfunctions/platform/submission'
import type { Cloud } from '../../../local-cloud/cloud'
import { aKey } from '../district'
import { random } from '../division/random'

/** What a rush of people for one activity left behind. */
export interface Outcome {
  /** People beyond the places there are. */
  oversold: number
  /** Parties that were told they have a place, did not give it back, and hold none. */
  lost: number
  /** Parties that hold other places than those of their one sign-up. */
  doubled: number
  /** True when places are free, held for nobody, and a party that waits would fit. */
  unheld: boolean
  admitted: number
}

interface Answer {
  ok: boolean
  code?: string
  data?: { state: string }
}

/** Everybody signs up at once, with families of 1 to 4; some of those who get a place give it back at once. */
export async function rush(
  cloud: Cloud,
  activity: string,
  {
    people,
    seed,
    families,
    cancelling,
  }: { people: number; seed: number; families: boolean; cancelling: number },
): Promise<{ told: Map<string, string>; operations: number }> {
  const dice = random(seed)
  const told = new Map<string, string>()
  let operations = 0
  const plans = Array.from({ length: people }, (_none, index) => ({
    openid: `crowd-${index}`,
    size: families ? 1 + Math.floor(dice.next() * 4) : 1,
    cancels: dice.next() < cancelling,
    repeats: dice.next() < 0.02,
    key: aKey(seed * 100_000 + index),
  }))
  const call = async (openid: string, path: string, input: object): Promise<Answer> => {
    const { result, cost } = await cloud.call('resident', { path, input }, openid)
    operations += cost.operations
    return result as Answer
  }
  await Promise.all(
    plans.map(async ({ openid, size, cancels, repeats, key }) => {
      const family = Array.from({ length: size - 1 }, (_none, index) => ({ name: `家人${index}` }))
      const asks = () => call(openid, 'activity.signUp', { key, id: activity, family })
      // A shaky phone sends the same twice.
      const [answer] = await Promise.all(repeats ? [asks(), asks()] : [asks()])
      told.set(openid, answer?.data?.state ?? answer?.code ?? 'nothing')
      if (!cancels || answer?.data?.state !== 'seated') return
      const given = await call(openid, 'activity.cancelSignup', { id: activity })
      told.set(openid, given.data?.state ?? 'nothing')
    }),
  )
  return { told, operations }
}

/** Looks at what the documents say, against what people were told. */
export function outcomeOf(cloud: Cloud, id: string, told: ReadonlyMap<string, string>, now: number): Outcome {
  const [activity] = cloud.store.find('activities', { _id: id }) as unknown as [Activity]
  const signups = cloud.store.find('signups', { activity: id }) as unknown as Signup[]
  const { seats } = activity.places.participant
  const admitted = Object.values(seats).reduce((sum, size) => sum + size, 0)
  const holding = signups.filter(({ state }) => state === 'seated' || state === 'offered')
  const byId = new Map(holding.map((signup) => [signup._id, signup]))
  const doubled = Object.entries(seats).filter(([own, size]) => byId.get(own)?.size !== size)
  const lost = [...told].filter(
    ([openid, state]) => state === 'seated' && !(submissionId(openid, id) in seats),
  )
  const unseated = holding.filter(({ _id }) => !(_id in seats))
  return {
    oversold: Math.max(0, admitted - capacityOf(activity, 'participant')),
    lost: lost.length + unseated.length,
    doubled: doubled.length + signups.length - new Set(signups.map(({ person }) => person)).size,
    unheld: fitsSomebody(activity, signups, now),
    admitted,
  }
}

function fitsSomebody(activity: Activity, signups: readonly Signup[], now: number): boolean {
  const free = freeOf(activity, 'participant')
  const waiting = signups
    .filter((signup) => isActive(signup) && signup.state === 'waiting')
    .sort((one, other) => one.askedAt - other.askedAt)
  const [head] = waiting
  if (!head || isHeld(activity.places.participant, head._id, now)) return false
  return waiting.some(({ size }) => size <= free)
}
