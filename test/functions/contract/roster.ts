import { call, keyed } from '../../support/contract/call'
import { su } from '../../support/contract/callers'
import { answers, only } from '../../support/contract/words'
import * as of from '../../support/inputs/roster'

const administrator = only('administrator')
const withoutFile = answers({ 'roster/no-file': ['administrator'], rest: 'no' })
const withoutImport = answers({ 'roster/unknown': ['administrator'], rest: 'no' })
const none = { id: 'none' }

export const contract = [
  call('roster.template', administrator).costs('an administrator', su, 6, 5).writesNoLine('makes a file'),
  call('roster.export', administrator).costs('an administrator', su, 6, 5).writesNoLine('makes a file'),
  call('roster.list', administrator, {}).costs('an administrator', su, 2, 2),
  call('roster.read', withoutImport, none)
    .costs('an administrator', su, 2, 2, of.DONE)
    .refuses('an unknown import, to read', su, none, 'roster/unknown'),
  call('roster.changes', withoutImport, none)
    .costs('an administrator', su, 3, 3, of.DONE)
    .refuses('an unknown import, to changes', su, none, 'roster/unknown'),
  call('roster.dryRun', withoutFile, of.noFile)
    .costs('an administrator', su, 11, 12, of.aFileToTry)
    .writesNoLine('looks at a file; nothing is in force')
    .refuses('a roster among the photos', su, of.AMONG_PHOTOS, '没有收到文件，请重新选择电子表格')
    .refuses('a roster that was never uploaded', su, {}, 'roster/no-file')
    .refuses('a roster without a name', su, { fileName: ' ' }, 'input/invalid'),
  call('roster.proceed', withoutImport, none)
    .costs('an administrator', su, 9, 12, of.aFileToProceed)
    .refuses('the confirmation of an import with faults', su, of.FAULTY, 'roster/faulty')
    .refuses('an unknown import, to proceed', su, none, 'roster/unknown'),
  call('roster.draftSplit', administrator, keyed({ code: '320402001002-03', parts: 2 }))
    .costs('an administrator', su, 9, 9)
    .writesNoLine('drafts a file; nothing is in force'),
  call('roster.checkDraft', withoutImport, none)
    .costs('an administrator', su, 2, 2, of.DONE)
    .writesNoLine('looks at a draft; nothing is in force')
    .refuses('an unknown import, to checkDraft', su, none, 'roster/unknown'),
]
