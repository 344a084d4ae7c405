import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { attendanceExcel } from './excel'
import { excelInput } from './schema'

export const attendanceRouter = router({
  excel: procedure(ACCESS.excel)
    .input(excelInput)
    .query(({ input, ctx }) => attendanceExcel(input, ctx)),
})
