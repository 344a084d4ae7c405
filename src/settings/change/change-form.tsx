import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { addDays } from '../../../cloudfunctions/platform/day'
import { isUndated, type SettingValue } from '../../../cloudfunctions/settings/settings'
import { changeFault } from '../../../cloudfunctions/settings/value-check'
import { valueWords } from '../../../cloudfunctions/settings/words'
import { calls } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card, Row, Rows } from '../../ui/card'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { DateField } from '../../ui/date-field'
import { dayName } from '../../ui/dates'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { ValueField } from './value-field'

export type SettingRow = inferRouterOutputs<Api>['settings']['list']['groups'][number]['settings'][number]

interface Written {
  /** Undefined while what is written is no value. */
  value?: SettingValue
  from?: string
}

/** What a setting is to become, and from which day on; asked once more, because everybody works by it. */
export function ChangeForm({ row, today }: { row: SettingRow; today: string }) {
  const { setting, name } = row
  const tomorrow = addDays(today, 1)
  const [asking, setAsking] = useState(false)
  const form = useForm({
    start: (): Written => ({ value: row.value, from: isUndated(setting) ? undefined : tomorrow }),
    lacks: (it) => ({
      value: it.value === undefined ? '请填写完整' : changeFault(setting, it.value, it.from, today),
    }),
    act: async (it, key) =>
      it.value !== undefined &&
      calls.settings.change.mutate({ key, setting, value: it.value, from: it.from }),
    onDone() {
      setAsking(false)
      say(from ? `已记下，${dayName(from)}起生效` : '已保存，马上生效')
    },
    onProblem: () => setAsking(false),
  })
  const { value, from } = form.value
  const begins = from ? `从${dayName(from)}起` : '马上'
  return (
    <>
      <Rows>
        <Row title={name} detail={`现在：${row.words}`} />
        {row.next && <Row title='已定的改动' detail={`${dayName(row.next.from)}起改为 ${row.next.words}`} />}
      </Rows>
      <Card>
        <ValueField setting={setting} {...form.field('value')} value={row.value} />
        {from !== undefined && (
          <DateField label='从哪天起' {...form.field('from')} value={from} first={tomorrow} />
        )}
        <Button label='保存' onTap={() => form.complete() && setAsking(true)} />
      </Card>
      {asking && value !== undefined && (
        <ConfirmSheet
          title={`修改“${name}”？`}
          sentence={`${begins}改为：${valueWords(setting, value)}。这次修改会记入台账`}
          confirm='确定修改'
          busy={form.busy}
          onConfirm={form.send}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
