import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { addDays } from '../../../cloudfunctions/platform/day'
import { isUndated, type SettingValue } from '../../../cloudfunctions/settings/settings'
import { changeFault } from '../../../cloudfunctions/settings/value-check'
import { valueWords } from '../../../cloudfunctions/settings/words'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { Card, Row, Rows } from '../../ui/card'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { dayName } from '../../ui/dates'
import { DayField } from '../../ui/day-field'
import { say, sayProblem } from '../../ui/toast'
import { ValueField } from './value-field'

export type SettingRow = inferRouterOutputs<Api>['settings']['list']['groups'][number]['settings'][number]

/** What a setting is to become, and from which day on; asked once more, because everybody works by it. */
export function ChangeForm({ row, today }: { row: SettingRow; today: string }) {
  const { setting, name } = row
  const tomorrow = addDays(today, 1)
  const keyFor = useSubmissionKey()
  const [value, setValue] = useState<SettingValue | undefined>(row.value)
  const [day, setDay] = useState(tomorrow)
  const [fault, setFault] = useState<string>()
  const [asking, setAsking] = useState(false)
  const from = isUndated(setting) ? undefined : day
  const change = useMutation(
    cloud.settings.change.mutationOptions({
      onSuccess: () => say(from ? `已记下，${dayName(from)}起生效` : '已保存，马上生效'),
      onError: sayProblem,
      onSettled: () => setAsking(false),
    }),
  )
  const ask = () => {
    const wrong = value === undefined ? '请填写完整' : changeFault(setting, value, from, today)
    setFault(wrong)
    if (!wrong) setAsking(true)
  }
  const begins = from ? `从${dayName(from)}起` : '马上'
  return (
    <>
      <Rows>
        <Row title={name} detail={`现在：${row.words}`} />
        {row.next && <Row title='已定的改动' detail={`${dayName(row.next.from)}起改为 ${row.next.words}`} />}
      </Rows>
      <Card>
        <ValueField setting={setting} value={row.value} onChange={setValue} error={fault} />
        {from && <DayField label='从哪天起' value={day} onChange={setDay} earliest={tomorrow} />}
        <Button label='保存' onTap={ask} />
      </Card>
      {asking && value !== undefined && (
        <ConfirmSheet
          title={`修改“${name}”？`}
          sentence={`${begins}改为：${valueWords(setting, value)}。这次修改会记入台账`}
          confirm='确定修改'
          busy={change.isPending}
          onConfirm={() =>
            change.mutate({
              key: keyFor(JSON.stringify([value, from])),
              setting,
              value,
              from,
            })
          }
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
