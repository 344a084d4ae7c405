import type { AnyDistrict } from './any-phone'

const COMMUNITY = '320402003001'
const MINUTE = 60_000

const CHEN = 'sample-chen-jing'

/** 陈静 publishes an activity that starts in half an hour, without her phone; gives its id. */
export async function publishSoon({ cloud }: AnyDistrict, title: string, capacity: number): Promise<string> {
  const now = Date.now()
  const startsAt = now + 30 * MINUTE
  const input = {
    ...{ key: `last-place-${now.toString(36)}-000000`, community: COMMUNITY, title, place: '党群服务中心' },
    ...{
      summary: '现场教，材料免费。',
      organizer: '新南社区',
      startsAt,
      endsAt: startsAt + 60 * MINUTE,
      capacity,
    },
    signup: { opensAt: now - MINUTE, closesAt: startsAt, cancelUntil: startsAt },
    who: { communityOnly: false, estates: [], oncePerHousehold: false },
    ...{ partyMost: 1, questions: [], pictures: [] },
  }
  const { result } = await cloud.call('resident', { path: 'activity.publish', input }, CHEN)
  return (result as { data: { id: string } }).data.id
}

/** The page that the code at the entrance opens now. */
export async function checkInPage({ cloud }: AnyDistrict, id: string): Promise<string> {
  const { result } = await cloud.call('resident', { path: 'activity.code', input: { id } }, CHEN)
  const { code } = (result as { data: { code: string } }).data
  return `/activity/check-in/index?id=${id}&code=${code}`
}

/** J4: two want the last place; one waits, is promoted, confirms in time and checks in. */
export async function lastPlace(district: AnyDistrict): Promise<void> {
  const title = '做一盏兔子灯'
  const id = await publishSoon(district, title, 1)
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps(title)
  await wang.taps('我要报名')
  await wang.sees('已报上')

  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens()
  await zhang.taps(title)
  await zhang.taps('排队候补')
  await zhang.sees('您排在候补第一位')
  // He has put his phone away: a place that came free while he is still signing up would be his at once.
  await new Promise((resolve) => setTimeout(resolve, 2_500))

  await wang.taps('取消报名')
  await wang.taps('确定取消报名')
  await wang.sees('排队候补')

  await zhang.opens(`/activity/detail/index?id=${id}`)
  await zhang.sees('轮到您了')
  await zhang.taps('确认参加')
  await zhang.sees('已报上')

  await zhang.opens(await checkInPage(district, id))
  await zhang.sees(title)
  await zhang.taps('签到')
  await zhang.sees('签到成功')
}
