import { COLLECTIONS, type CollectionName } from '../../../cloudfunctions/collections'
import { District } from '../district'
import { changeDivision } from '../map'
import { aSubmission } from '../matters'
import { XINNAN } from '../people'
import { chen, su, wang, zhang } from './callers'

/** Settings and calendars are read once in five minutes; what is counted is every other call. */
export async function warm(it: District): Promise<void> {
  await it.as(wang).gets('feedback.submit', aSubmission())
  await it.as(zhang).gets('workbench.matters')
  await it.as(su).gets('health.overview')
}

/** What a warm function keeps for minutes is there again, and nobody has looked at a list, which is logged once an hour. */
export async function warmAgain(it: District): Promise<void> {
  await it.as(zhang).gets('workbench.matters')
  await it.as(chen).gets('division.drawing', { community: XINNAN })
  for (const { _id } of it.find('listLooks')) await it.forget('listLooks', _id)
}

/** The sample district among so many others like it. */
export async function aCity(times: number): Promise<District> {
  const city = await District.open()
  await changeDivision(city)
  addNeighbours(city, times)
  await warm(city)
  return city
}

/** The sample once more under other names and codes, so many times. */
function addNeighbours(city: District, times: number): void {
  // An environment has one deployment, however large it is.
  const names = (Object.keys(COLLECTIONS) as CollectionName[]).filter((name) => name !== 'deployment')
  const sample = names.map((name) => [name, JSON.stringify(city.find(name))] as const)
  for (let time = 0; time < times; time++) {
    const prefix = String(500_000 + time)
    for (const [name, documents] of sample) {
      const moved = documents
        .replaceAll('320402', prefix)
        .replaceAll('sample-', `other${time}-`)
        .replaceAll(/"(_id|of|feedback|duty|id)":"([0-9a-f]{20})/g, `"$1":"$2${time}`)
        .replaceAll(/"phone":"\d+/g, `$&${time}`)
        .replaceAll(/"number":"/g, `"number":"${time}-`)
      city.cloud.store.load(name, JSON.parse(moved))
    }
  }
}
