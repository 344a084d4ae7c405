import path from 'node:path'
import { toldByRoom } from '../../support/by-room'
import type { Stop } from './stop'

/** Every page, as everyone who comes there sees it: a test says that none is missing. */
export const STOPS: readonly Stop[] = toldByRoom<{ stops: readonly Stop[] }>(
  path.join(__dirname, 'rooms'),
).flatMap(({ told }) => told.stops)
