import { useMutation } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useRef } from 'react'
import { ROSTER_FOLDER, ROSTER_LIMITS } from '../../../cloudfunctions/roster/roster'
import { calls } from '../../cloud/client'
import { upload } from '../../cloud/send'
import { newSubmissionKey } from '../../cloud/submission-key'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card, Row, Rows } from '../../ui/card'
import { say, sayProblem } from '../../ui/toast'
import { type ChosenFile, chooseWorkbook, openWorkbook } from '../file'
import styles from './index.module.scss'

/** What one does with files: upload one to be looked at, take the template, take what stands. */
export function FileActions() {
  const check = useCheck()
  const template = useSaved(() => calls.roster.template.mutate())
  const present = useSaved(() => calls.roster.export.mutate())
  return (
    <>
      <Card>
        <Text className={styles.hint}>
          上传后先核对：列出会有哪些变更、哪一行有错。核对不改动任何内容，您确认后才一次生效。
        </Text>
        <Button label='选择表格，上传核对' onTap={() => check.mutate()} busy={check.isPending} />
        {check.isPending && <Text className={styles.hint}>正在上传并核对，两万行大约需要半分钟</Text>}
      </Card>
      <Rows>
        <Row
          title={template.isPending ? '正在准备模板…' : '下载模板'}
          detail='每一列怎么填，都写在第二行'
          open={() => template.mutate()}
        />
        <Row
          title={present.isPending ? '正在导出…' : '导出现有名册'}
          detail='在导出的表格上修改，再上传，最省事'
          open={() => present.mutate()}
        />
      </Rows>
    </>
  )
}

/** Uploads what was chosen and opens its report; the same file tried again is the same import. */
function useCheck() {
  const sent = useRef<{ path: string; key: string }>()
  return useMutation({
    async mutationFn() {
      const file = await chooseWorkbook()
      if (!file) return undefined
      if (sent.current?.path !== file.path) sent.current = { path: file.path, key: newSubmissionKey() }
      return checkFile(file, sent.current.key)
    },
    onSuccess: (id) => id && openPage('roster/import', { id }),
    onError: sayProblem,
  })
}

async function checkFile({ path, name }: ChosenFile, key: string): Promise<string> {
  const fileId = await upload(`${ROSTER_FOLDER}${key}.xlsx`, path)
  const fileName = name.slice(-ROSTER_LIMITS.fileName)
  return (await calls.roster.dryRun.mutate({ key, fileId, fileName })).id
}

/** Has a file made, and saves it. */
function useSaved(make: () => Promise<{ address: string; fileName: string }>) {
  return useMutation({
    async mutationFn() {
      const { address, fileName } = await make()
      await openWorkbook(address, fileName)
      return fileName
    },
    onSuccess: (fileName) => say(`已保存“${fileName}”`),
    onError: sayProblem,
  })
}
