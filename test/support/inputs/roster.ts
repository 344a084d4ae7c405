import { workbookOf } from '../../../cloudfunctions/roster/effects/workbook'
import { sampleDistrict } from '../../../local-cloud/sample/sample'
import { type District, freshKey } from '../district'
import { uploadTo } from '../photos'
import { ADMINISTRATOR, tryOut } from '../roster'

const fileId = (name: string) => `cloud://local-env.local-1250000000/${name}.xlsx`

/** A file that nobody uploaded. */
export const noFile = () => ({ key: freshKey(), fileId: fileId('roster/never'), fileName: '名册.xlsx' })

/** A file that lies where photos do. */
export const AMONG_PHOTOS = { fileId: fileId('feedback/photo') }

/** A file with one change, to be looked at. */
export async function aFileToTry(it: District) {
  const key = freshKey()
  const path = `roster/${key}.xlsx`
  return {
    key,
    fileId: await uploadTo(it.cloud, ADMINISTRATOR, path, await aFile(it)),
    fileName: '名册.xlsx',
  }
}

/** The same, looked at and confirmed. */
export const aFileToProceed = async (it: District) => ({ id: (await tryOut(it, await aFile(it))).id })

async function aFile(it: District): Promise<Buffer> {
  // Nothing of an import confirmed before is under way, and the buildings' grids are all there.
  await it.forget('divisions', '320402')
  for (const grid of sampleDistrict(Date.now()).grids) {
    await it.forget('grids', grid._id)
    it.add('grids', grid)
  }
  const organisations = it
    .find('organisations')
    .filter(({ _id }) => _id.startsWith('320402'))
    .map((one) => ({ ...one, name: `${one.name}（新）` }))
  return workbookOf(
    { organisations, grids: [], estates: [], posts: [], partyOrganizations: [] },
    '2026-01-01',
  )
}

/** Of the sample: one that is done, and one with faults. */
export const DONE = { id: '320402i1' }
export const FAULTY = { id: '320402i2' }
