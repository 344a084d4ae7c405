import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { ROSTER_FOLDER, ROSTER_LIMITS } from '../../cloudfunctions/roster/roster'
import { calls } from '../cloud/client'
import { upload } from '../cloud/send'
import { newSubmissionKey } from '../cloud/submission-key'
import { sayProblem } from '../ui/toast'
import { type ChosenFile, chooseWorkbook } from './file'

export const CHECKING_WORDS = '正在上传并核对，两万行大约需要半分钟'

/** Has a workbook chosen, uploads it and opens its report; the same file tried again is the same import. */
export function useCheck(open: (id: string) => void) {
  const sent = useRef<{ path: string; key: string }>()
  return useMutation({
    async mutationFn() {
      const file = await chooseWorkbook()
      if (!file) return undefined
      if (sent.current?.path !== file.path) sent.current = { path: file.path, key: newSubmissionKey() }
      return checkFile(file, sent.current.key)
    },
    onSuccess: (id) => id && open(id),
    onError: sayProblem,
  })
}

async function checkFile({ path, name }: ChosenFile, key: string): Promise<string> {
  const fileId = await upload(`${ROSTER_FOLDER}${key}.xlsx`, path)
  const fileName = name.slice(-ROSTER_LIMITS.fileName)
  return (await calls.roster.dryRun.mutate({ key, fileId, fileName })).id
}
