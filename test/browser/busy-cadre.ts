import type { Feedback, LedgerLine } from '../../cloudfunctions/feedback/feedback'
import { matters } from '../../cloudfunctions/feedback/process'
import { addDays, beijingDay, type Day } from '../../cloudfunctions/platform/day'
import type { District } from './district'

/** The microgrid of 张明. */
const SCOPE = '320402003001-02-1'

/** What people report; with the days until each is due. */
const REPORTS: [text: string, category: Feedback['category'], due: number][] = [
  ['4幢1单元门口的路灯不亮了，晚上看不清台阶。', 'facilities', -2],
  ['3幢楼道里堆了旧家具，老人上下楼不好走。', 'safety', -1],
  ['1幢3楼的水管渗水，墙皮都掉了。', 'property', 0],
  ['晚上十点以后跳广场舞的音响太响。', 'neighbours', 1],
  ['充电棚里有人拉线给电动车充电。', 'parking', 3],
  ['2幢西侧的垃圾桶满了两天没人收。', 'sanitation', 4],
  ['想给父亲申请助餐，不知道找谁。', 'care', 5],
]

/** Gives 张明 forty open matters, some late: what a busy day looks like. Straight into the store, none is filed. */
export function giveFortyMatters({ cloud }: District, now: number): void {
  const [model] = cloud.store.find('feedback', { holder: SCOPE, step: 'filed' }) as Feedback[]
  if (!model) throw new Error('the sample has no matter of 微网格02-1')
  const today = beijingDay(now)
  const matters = Array.from({ length: 39 }, (_, index) => matterLike(model, index, today, now))
  cloud.store.load('feedback', matters)
  cloud.store.load('ledger', matters.map(firstLine))
}

function matterLike(model: Feedback, index: number, today: Day, now: number): Feedback {
  const [text, category, days] = REPORTS[index % REPORTS.length] ?? ['', 'other', 0]
  return {
    ...model,
    _id: `busy-${index}`,
    number: `261101-${String(100000 + index)}`,
    category,
    text,
    due: {
      kind: 'accept',
      from: addDays(today, days - 3),
      days: 3,
      on: addDays(today, days),
      estimated: false,
    },
    filedAt: now - (index + 6) * 3_600_000,
    lines: 1,
    recentKeys: [`busy-${index}`],
  }
}

function firstLine(matter: Feedback): LedgerLine {
  const by = { openid: matter.author, name: '刘志芳', post: '居民' }
  return matters.firstLine(matter, { by, at: matter.filedAt })
}
