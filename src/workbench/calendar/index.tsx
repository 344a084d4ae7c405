import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { addDays } from '../../../cloudfunctions/platform/day'
import { calls, cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/field'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'

const KNOWN = {
  official: '已收录官方安排',
  entered: '已由本区填写',
  missing: '尚未收录，时限按预计显示',
} as const

/** The calendars deadlines are reckoned by: this year and the next, and what the administrator enters himself. */
export default function Calendar() {
  const query = useQuery(cloud.calendar.years.queryOptions())
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {(years) =>
          years.map(({ year, known, pressing, off, worked }) => (
            <Section key={year} title={`${year}年`}>
              <Card>
                <Text>
                  {KNOWN[known]}
                  {pressing && '。新年将近，请尽快填写'}
                </Text>
              </Card>
              {known !== 'official' && <Entry year={year} off={off} worked={worked} />}
            </Section>
          ))
        }
      </QueryView>
    </Page>
  )
}

interface EntryProps {
  year: number
  off: readonly string[]
  worked: readonly string[]
}

/** Days as people copy them from the notice: `01-01 02-15~02-21`, one after another. */
function Entry({ year, off, worked }: EntryProps) {
  const shown = (days: readonly string[]) => days.map((day) => day.slice(5)).join(' ')
  const { field, send, busy } = useForm({
    start: () => ({ free: shown(off), exchanged: shown(worked) }),
    lacks: ({ free }) => ({ free: daysOf(free, year).length === 0 && '请按示例填写放假日期' }),
    act: ({ free, exchanged }) =>
      calls.calendar.enter.mutate({ year, off: daysOf(free, year), worked: daysOf(exchanged, year) }),
    onDone: ({ days }) => say(`已保存${days}天，预计时限会在一小时内重新核定`),
  })
  return (
    <Card>
      <TextArea label='放假日期' {...field('free')} most={600} placeholder='如：01-01 02-15~02-21 04-05' />
      <TextArea label='调休上班的周末' {...field('exchanged')} most={300} placeholder='如：02-14 02-28' />
      <Button label={`保存${year}年安排`} busy={busy} onTap={send} />
    </Card>
  )
}

/** Every day of `01-01 02-15~02-17` in this year. */
function daysOf(text: string, year: number): string[] {
  return (text.match(/\d{2}-\d{2}(?:\s*[~～至]\s*\d{2}-\d{2})?/g) ?? []).flatMap((part) => {
    const [first = '', last = first] = part.match(/\d{2}-\d{2}/g) ?? []
    const days: string[] = []
    for (let day = `${year}-${first}`; day <= `${year}-${last}`; day = addDays(day, 1)) days.push(day)
    return days
  })
}
