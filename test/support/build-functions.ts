import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../cloudfunctions/build'

/**
 * Jest's global set-up of the project `functions`: bundles the functions as they would be deployed, into
 * a folder of this run, so that the development build in `dist/` and other runs are left alone.
 */
export default async function buildOnce(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'test-functions-'))
  await buildFunctions(folder)
  process.env.TEST_FUNCTIONS_FOLDER = folder
}
