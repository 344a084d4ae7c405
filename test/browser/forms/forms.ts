import path from 'node:path'
import { toldByRoom } from '../../support/by-room'
import type { FormStop } from './form-stop'

/** Every form of the product that can lack something: a test says that none is missing. */
export const FORMS: readonly FormStop[] = toldByRoom<{ forms: readonly FormStop[] }>(
  path.join(__dirname, 'rooms'),
).flatMap(({ told }) => told.forms)
