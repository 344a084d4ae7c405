import { Text } from '@tarojs/components'
import { calls } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card, Row, Rows } from '../../ui/card'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { openWorkbook } from '../file'
import { CHECKING_WORDS, useCheck } from '../use-check'
import styles from './index.module.scss'

/** What one does with files: upload one to be looked at, take the template, take what stands. */
export function FileActions() {
  const check = useCheck((id) => openPage('roster/import', { id }))
  const template = useSaved(() => calls.roster.template.mutate())
  const present = useSaved(() => calls.roster.export.mutate())
  return (
    <>
      <Card>
        <Text className={styles.hint}>
          上传后先核对：列出会有哪些变更、哪一行有错。核对不改动任何内容，您确认后才一次生效。
        </Text>
        <Button label='选择表格，上传核对' onTap={check.choose} busy={check.busy} />
        {check.busy && <Text className={styles.hint}>{CHECKING_WORDS}</Text>}
      </Card>
      <Rows>
        <Row
          title={template.busy ? '正在准备模板…' : '下载模板'}
          detail='每一列怎么填，都写在第二行'
          open={() => template.send()}
        />
        <Row
          title={present.busy ? '正在导出…' : '导出现有名册'}
          detail='在导出的表格上修改，再上传，最省事'
          open={() => present.send()}
        />
      </Rows>
    </>
  )
}

/** Has a file made, and saves it. */
function useSaved(make: () => Promise<{ address: string; fileName: string }>) {
  return useAct({
    async act() {
      const { address, fileName } = await make()
      await openWorkbook(address, fileName)
      return fileName
    },
    onDone: (fileName) => say(`已保存“${fileName}”`),
  })
}
