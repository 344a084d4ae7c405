import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import { dueTag } from '../../../cloudfunctions/feedback/due-tag'
import type { Feedback } from '../../../cloudfunctions/feedback/feedback'

const due = (on: string, estimated = false) => ({ on, estimated })

test.each([
  ['filed', due('2026-03-05'), '2026-03-02', '还剩3个工作日', 'calm'],
  ['filed', due('2026-03-05'), '2026-03-03', '还剩2个工作日', 'calm'],
  ['filed', due('2026-03-05'), '2026-03-04', '还剩1个工作日', 'soon'],
  ['filed', due('2026-03-05'), '2026-03-05', '今天到期', 'soon'],
  ['filed', due('2026-03-05'), '2026-03-06', '超期1个工作日', 'late'],
  ['handling', due('2026-03-05'), '2026-03-15', '超期6个工作日', 'late'],
  ['handling', due('2026-03-06'), '2026-03-08', '已超期', 'late'],
  ['handling', due('2026-05-12'), '2026-05-01', '还剩6个工作日', 'calm'],
  ['handling', due('2026-05-06'), '2026-05-01', '还剩1个工作日', 'soon'],
  ['handling', due('2026-05-11'), '2026-05-08', '还剩2个工作日', 'calm'],
  ['handling', due('2027-01-06', true), '2026-12-31', '预计还剩4个工作日', 'calm'],
  ['finished', due('2026-03-09'), '2026-03-02', '还可评价7天', 'calm'],
  ['finished', due('2026-03-09'), '2026-03-08', '还可评价1天', 'calm'],
  ['finished', due('2026-03-09'), '2026-03-09', '今天还可评价', 'calm'],
] as const)('in %s, due %j, seen on %s it reads %s (%s)', (step, dueDay, today, words, tone) => {
  const years = { ...officialCalendar, covers: (year: number) => year <= 2026 }
  expect(dueTag({ step, due: dueDay }, today, years)).toEqual({ words, tone })
})

test.each([
  ['a closed matter', { step: 'closed' }],
  ['a closed matter that kept a day', { step: 'closed', due: due('2026-03-09') }],
  ['a matter without a day', { step: 'filed' }],
  ['a matter whose author let the time to rate pass', { step: 'finished', due: due('2026-03-01') }],
] as [string, Pick<Feedback, 'step' | 'due'>][])('%s has no tag', (_what, matter) => {
  expect(dueTag(matter, '2026-03-02', officialCalendar)).toBeUndefined()
})
