import { ROSTER_FOLDER, ROSTER_LIMITS } from '../../cloudfunctions/roster/roster'
import { calls } from '../cloud/client'
import { upload } from '../cloud/send'
import { sayProblem } from '../ui/toast'
import { useAct } from '../ui/use-act'
import { type ChosenFile, chooseWorkbook } from './file'

export const CHECKING_WORDS = '正在上传并核对，两万行大约需要半分钟'

/** Has a workbook chosen, uploads it and opens its report; the same file tried again is the same import. */
export function useCheck(open: (id: string) => void) {
  const check = useAct({ act: checkFile, onDone: open })
  const choose = async () => {
    const file = await chooseWorkbook().catch(sayProblem)
    if (file) check.send(file)
  }
  return { choose, busy: check.busy }
}

async function checkFile({ path, name }: ChosenFile, key: string): Promise<string> {
  const fileId = await upload(`${ROSTER_FOLDER}${key}.xlsx`, path)
  const fileName = name.slice(-ROSTER_LIMITS.fileName)
  return (await calls.roster.dryRun.mutate({ key, fileId, fileName })).id
}
