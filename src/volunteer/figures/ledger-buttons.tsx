import { View } from '@tarojs/components'
import { calls } from '../../cloud/client'
import { openFile } from '../../cloud/open-file'
import { Button } from '../../ui/button'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { monthsSaid } from '../said-time'
import styles from '../volunteer.module.scss'

/** The service ledger 台账 of a unit as Excel: last month's, which is whole, and this month's so far. */
export function LedgerButtons({ unit }: { unit: string }) {
  const [current, last] = monthsSaid()
  return (
    <View className={styles.buttons}>
      <LedgerButton unit={unit} month={last} label={`下载上月台账（${Number(last.slice(5))}月）`} />
      <LedgerButton unit={unit} month={current} label={`下载本月台账（${Number(current.slice(5))}月）`} />
    </View>
  )
}

function LedgerButton({ unit, month, label }: { unit: string; month: string; label: string }) {
  const ledger = useAct({
    changes: false,
    act: () => calls.ledger.service.query({ unit, month }),
    async onDone(file) {
      await openFile(file)
      say('台账已生成')
    },
  })
  return <Button kind='plain' label={label} onTap={ledger.send} busy={ledger.busy} />
}
