import { COLLECTIONS } from '../../../cloudfunctions/collections'
import { FUNCTIONS } from '../../../cloudfunctions/functions'
import { startCloud } from '../../../local-cloud/cloud'
import { setClock } from '../../../local-cloud/set-clock'
import { aKey } from '../district'
import { aCrowd, anActivity } from './an-activity'

/** A cloud in a process of its own with a crowd signing up, until somebody kills it; tells of each answer. */
async function run(
  dataFolder: string,
  functionsFolder: string,
  people: number,
  capacity: number,
): Promise<void> {
  const options = { dataFolder, functionsFolder, functions: FUNCTIONS, collections: COLLECTIONS }
  const cloud = await startCloud({ ...options, runTimers: false, log: () => undefined })
  const activity = anActivity(Date.now(), { capacity })
  cloud.store.load('residents', aCrowd(people))
  cloud.store.load('activities', [activity])
  await Promise.all(
    aCrowd(people).map(async ({ _id }, index) => {
      const input = { key: aKey(index), id: activity._id }
      const { result } = await cloud.call('resident', { path: 'activity.signUp', input }, _id)
      process.send?.([_id, (result as { data?: { state: string } }).data?.state ?? 'refused'])
    }),
  )
}

setClock()
const [, , dataFolder = '', functionsFolder = '', people = '0', capacity = '1'] = process.argv
void run(dataFolder, functionsFolder, Number(people), Number(capacity))
