import path from 'node:path'
import { buildFunctions } from '../../cloudfunctions/build'

/** Where the tests find the bundled functions; the development build in `dist/` is left alone. */
export const FUNCTIONS_FOLDER = path.join(__dirname, '../../node_modules/.cache/test-functions')

/** Jest's global set-up of the project `functions`: what is tested is what would be deployed. */
export default function buildOnce(): Promise<void> {
  return buildFunctions(FUNCTIONS_FOLDER)
}
